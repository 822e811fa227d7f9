/** What can be done from the window of searching besides finding someone. */
import type { Route } from "../../state/router";
import { t } from "../../texts";
import type { Wanted } from "./palette.svelte";

export type Place = { key: string; label: string; icon: string; to?: Route; wanted?: Wanted };

/** Every page and action that is open to this role, in the order of the day. */
export function places(role: string | undefined): Place[] {
  const page = (page: "today" | "desk" | "tasks" | "groups" | "clients" | "offers" | "share" | "new-group" | "new-client", label: string, icon: string): Place => ({
    key: page, label, icon, to: { page },
  });
  const all: Place[] = [
    { key: "contact", label: t("screen-search-contact"), icon: "contacts", wanted: "contact" },
    { key: "intake", label: t("screen-search-intake"), icon: "intakes", wanted: "intake" },
    { key: "movement", label: t("screen-search-movement"), icon: "movements", wanted: "movement" },
    page("new-client", t("screen-new-client"), "people"),
    page("new-group", t("screen-groups-new"), "groups"),
    page("today", t("screen-nav-today"), "today"),
    page("desk", t("screen-nav-desk"), "desk"),
    page("tasks", t("screen-nav-tasks"), "tasks"),
    page("groups", t("screen-nav-groups"), "groups"),
    page("clients", t("screen-nav-clients"), "people"),
    page("offers", t("screen-nav-offers"), "offers"),
    page("share", t("screen-nav-share"), "share"),
  ];
  if (role === "coordinator") {
    all.push(
      { key: "results", label: t("screen-nav-results"), icon: "results", to: { page: "results" } },
      { key: "conflicts", label: t("screen-nav-conflicts"), icon: "conflict", to: { page: "conflicts" } },
      { key: "devices", label: t("screen-nav-devices"), icon: "devices", to: { page: "devices" } },
    );
  }
  return all;
}

/** Without accents and capitals, as clients are searched. */
export function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
