/** What was searched for: still there when one comes back from a client. */
export const search = $state({ words: "" });
