import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

import { mount } from "svelte";

import App from "./App.svelte";
import { connect } from "./backend";
import { startPreferences } from "./state/preferences.svelte";
import { startTheme } from "./state/theme";

startTheme();
startPreferences();
await connect();
mount(App, { target: document.getElementById("app")! });
