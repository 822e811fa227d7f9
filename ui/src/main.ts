import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

import { mount } from "svelte";

import App from "./App.svelte";
import { connect } from "./backend";
import { startTheme } from "./state/theme";

startTheme();
await connect();
mount(App, { target: document.getElementById("app")! });
