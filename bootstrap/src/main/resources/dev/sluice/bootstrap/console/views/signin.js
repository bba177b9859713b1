// Signing in: a key goes to the server once, and a cookie that no script can read comes back.
import { html, useRef, useState } from "../lib/html.js";
import { api } from "../core/api.js";
import { me, notice } from "../core/state.js";
import { Button } from "../core/parts.js";

export function SignIn() {
  const why = notice.use();
  const input = useRef();
  const [error, setError] = useState(null);
  const submit = async (event) => {
    event.preventDefault();
    setError(null);
    try {
      await api.post("/api/session", { api_key: input.current.value.trim() });
      notice.set(null);
      me.set(await api.get("/api/users/me"));
    } catch (problem) {
      setError(problem.status === 401 ? "That is not a key that is good here." : problem.message);
      input.current.select();
    }
  };
  return html`<main class="lonely"><form class="signin" onSubmit=${submit}>
    <h1><span class="mark" aria-hidden="true"></span>Sluice</h1>
    <p class="lead">${why ?? "Throw whole photo libraries away, and get them back."}</p>
    <label class="field"><span>API key</span>
      <input ref=${input} type="password" name="key" required autofocus autocomplete="off" spellcheck="false"
        placeholder="apikey_…" aria-invalid=${Boolean(error)} aria-describedby="signin-error" /></label>
    <p class="error" id="signin-error" role="alert">${error}</p>
    <${Button} type="submit" kind="primary wide">Sign in<//>
    <p class="small">The key is exchanged for a session of 12 hours and kept nowhere in this browser.</p>
  </form></main>`;
}
