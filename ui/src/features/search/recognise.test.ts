import { expect, test } from "vitest";

import { recognise } from "./recognise";

const TODAY = "2026-03-20";

test.each([
  ["yusuf el amrani", { first_name: "Yusuf", last_name: "El Amrani" }],
  ["Wil van der Zee", { first_name: "Wil", infix: "van der", last_name: "Zee" }],
  ["Amira Saleh 0624811632", { first_name: "Amira", last_name: "Saleh", phone: "0624811632" }],
  ["06-24 81 16 32 Amira", { first_name: "Amira", phone: "06-24 81 16 32" }],
  ["+31 6 24811632 Amira Saleh 1984", { first_name: "Amira", last_name: "Saleh", phone: "+31 6 24811632", birth_date: "1984" }],
  ["Amira 2-7-1984 Saleh", { first_name: "Amira", last_name: "Saleh", birth_date: "1984-07-02" }],
  ["McAllister", { first_name: "McAllister" }],
  ["Anna de", { first_name: "Anna", infix: "de" }],
  ["2031", {}],
  ["1984", { birth_date: "1984" }],
  ["", {}],
])("%j is read as %j", (typed, read) => expect(recognise(typed, TODAY)).toEqual(read));
