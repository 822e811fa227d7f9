//! Numbers as people write them: whole ones without `.0`.

use serde::{Serialize, Serializer};

const EXACT: f64 = 9_007_199_254_740_992.0;

/// For `#[serde(serialize_with)]`.
pub(crate) fn plain<S: Serializer>(number: &f64, to: S) -> Result<S::Ok, S::Error> {
    if number.fract() == 0.0 && number.abs() < EXACT {
        #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
        let whole = *number as i64;
        whole.serialize(to)
    } else {
        number.serialize(to)
    }
}

/// For `#[serde(serialize_with)]`.
pub(crate) fn plain_option<S: Serializer>(number: &Option<f64>, to: S) -> Result<S::Ok, S::Error> {
    match number {
        Some(number) => plain(number, to),
        None => to.serialize_none(),
    }
}

/// Whole cents: sums of decimals carry dust behind them.
pub(crate) fn cents(amount: f64) -> f64 {
    (amount * 100.0).round() / 100.0 + 0.0
}
