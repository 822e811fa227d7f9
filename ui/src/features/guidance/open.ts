/** What can be opened on a client's page: a small window for one thing. */
import type { Fields, OfferLine, TimelineEntry } from "../../backend";

export type Open =
  | { do: "add"; table: string; preset?: Fields }
  | { do: "edit"; entry: TimelineEntry; only?: string[]; preset?: Fields; title?: string }
  | { do: "end"; entry: TimelineEntry }
  | { do: "refer"; offer?: OfferLine }
  | { do: "history"; table: string; id: string; title: string };

export type Act = (open: Open) => void;
