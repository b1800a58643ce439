/** The least that any add-in with React is: one button. What the pane's start is compared with. */
import { createElement } from "react";
import { createRoot } from "react-dom/client";

const root = document.body.appendChild(document.createElement("div"));
createRoot(root).render(createElement("button", null, "确定"));
