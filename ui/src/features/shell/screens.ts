/** Which component shows which page. */
import type { Component } from "svelte";

import type { Route } from "../../state/router";
import AccessLog from "../centre/AccessLog.svelte";
import Conflicts from "../centre/Conflicts.svelte";
import Devices from "../centre/Devices.svelte";
import Duplicates from "../centre/Duplicates.svelte";
import RecoverySheet from "../centre/RecoverySheet.svelte";
import Retention from "../centre/Retention.svelte";
import ClientForm from "../client/ClientForm.svelte";
import ClientPage from "../client/ClientPage.svelte";
import ContactForm from "../client/ContactForm.svelte";
import IntakePrint from "../client/IntakePrint.svelte";
import ClientList from "../clients/ClientList.svelte";
import Desk from "../desk/Desk.svelte";
import Group from "../groups/Group.svelte";
import GroupForm from "../groups/GroupForm.svelte";
import Groups from "../groups/Groups.svelte";
import IntakeForm from "../intake/IntakeForm.svelte";
import MovementForm from "../intake/MovementForm.svelte";
import ClientOffers from "../offers/ClientOffers.svelte";
import Offers from "../offers/Offers.svelte";
import Help from "../help/Help.svelte";
import Import from "../import/Import.svelte";
import AttendancePrint from "../papers/AttendancePrint.svelte";
import ManyPrint from "../papers/ManyPrint.svelte";
import PaperPrint from "../papers/PaperPrint.svelte";
import Papers from "../papers/Papers.svelte";
import Lists from "../lists/Lists.svelte";
import Results from "../results/Results.svelte";
import ResultsPrint from "../results/ResultsPrint.svelte";
import Settings from "../settings/Settings.svelte";
import Share from "../share/Share.svelte";
import Tasks from "../tasks/Tasks.svelte";
import Today from "../today/Today.svelte";

/** A page gets the values of its route as properties. */
export const SCREENS: Record<Route["page"], Component<any>> = {
  today: Today,
  desk: Desk,
  tasks: Tasks,
  groups: Groups,
  "new-group": GroupForm,
  group: Group,
  "edit-group": GroupForm,
  "print-attendance": AttendancePrint,
  clients: ClientList,
  "print-many": ManyPrint,
  "new-client": ClientForm,
  client: ClientPage,
  "edit-client": ClientForm,
  intake: IntakeForm,
  movement: MovementForm,
  contact: ContactForm,
  "client-offers": ClientOffers,
  "print-intake": IntakePrint,
  papers: Papers,
  "print-paper": PaperPrint,
  offers: Offers,
  share: Share,
  devices: Devices,
  conflicts: Conflicts,
  duplicates: Duplicates,
  "recovery-sheet": RecoverySheet,
  access: AccessLog,
  retention: Retention,
  import: Import,
  lists: Lists,
  results: Results,
  "print-results": ResultsPrint,
  settings: Settings,
  help: Help,
};
