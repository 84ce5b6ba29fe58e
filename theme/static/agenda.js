// Keeps pages true between two builds: hides what is over, says "aujourd'hui".
// Without it every page is whole, and says when it was made.
(() => {
  const all = (selector, act) => document.querySelectorAll(selector).forEach(act);
  // The day in Paris: Swedish dates are ISO 8601.
  const today = () => new Date().toLocaleDateString("sv", { timeZone: "Europe/Paris" });
  const word = day => {
    const away = (Date.parse(day) - Date.parse(today())) / 864e5;
    const left = 7 - (new Date(today()).getUTCDay() || 7);
    if (away < 0) return "en ce moment";
    if (away < 2) return away ? "demain" : "aujourd’hui";
    return new Date(day).getUTCDay() % 6 || away > left ? "" : "ce week-end";
  };
  const tell = () => {
    const now = Date.now(), left = "[data-end]:not([hidden])";
    all("[data-end]", e => { e.hidden = Date.parse(e.dataset.end) <= now; });
    all("[data-from]", e => { e.hidden = Date.parse(e.dataset.from) > now; });
    all("[data-empty]", e => { e.hidden = document.querySelector(left); });
    all("section:not([id])", e => {
      if (e.querySelector("[data-end]")) e.hidden = !e.querySelector(left);
    });
    all("[data-day] small", e => e.remove());
    all("[data-day]", e => {
      const said = word(e.dataset.day);
      if (said) e.appendChild(document.createElement("small")).textContent = " " + said;
    });
  };
  tell();
  // A page may stay open for days.
  document.onvisibilitychange = onpageshow = tell;
  setInterval(tell, 6e4);
})();
