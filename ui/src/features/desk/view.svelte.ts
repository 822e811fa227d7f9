/** Which window is open on the counter: also opened from elsewhere, to go on with what was left unfinished there. */
export const view = $state({ dialog: null as "new" | "known" | null });
