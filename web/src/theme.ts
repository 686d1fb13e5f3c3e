// Runs before the page is painted: the theme that the visitor chose last time, or the system's.

const key = "hognose-theme";
let chosen: string | null = null;
try {
  chosen = localStorage.getItem(key);
} catch {
  // Storage may be closed; the system's choice holds.
}
if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;

document.addEventListener("DOMContentLoaded", () => {
  document.getElementById("theme")?.addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try {
      localStorage.setItem(key, root.dataset.theme);
    } catch {
      // The choice holds for this page then.
    }
  });
  const here = location.pathname.split("/").pop() || "index.html";
  document.querySelector(`nav a[href="${CSS.escape(here)}"]`)?.setAttribute("aria-current", "page");
});
