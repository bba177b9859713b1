// Preact and htm as the views use them: one import for all.
import { h } from "./preact.js";
import htm from "./htm.js";

export const html = htm.bind(h);
export { render, Fragment } from "./preact.js";
export { useEffect, useLayoutEffect, useMemo, useRef, useState, useCallback } from "./hooks.js";
