import { expect, test } from "vitest";

import { href, parse, type Route } from "./router";

const ROUTES: Route[] = [
  { page: "clients" },
  { page: "new-client" },
  { page: "client", id: "0197-a" },
  { page: "edit-client", id: "0197-a" },
  { page: "intake", client: "0197-a" },
  { page: "print-intake", client: "0197-a", id: "0197-b" },
  { page: "print-results", from: "2026-01-01", to: "2026-03-20", location: "" },
];

test.each(ROUTES)("the address of $page leads back to it", (route) => expect(parse(href(route))).toEqual(route));

test.each(["", "#/", "#/nowhere", "#/clients/a/b/c/d"])("the unknown address %j leads to today", (hash) =>
  expect(parse(hash)).toEqual({ page: "today" }));
