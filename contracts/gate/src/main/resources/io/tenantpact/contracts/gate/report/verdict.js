
(() => {
  "use strict";
  const form = document.querySelector(".filter");
  const rows = [...document.querySelectorAll(".interaction")];
  const dossiers = [...document.querySelectorAll(".dossier details")];

  const unfoldTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
      target.scrollIntoView({ block: "center" });
      target.querySelector("summary").focus({ preventScroll: true });
    }
  };

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    folded.forEach((each) => { each.open = true; });
  });
  addEventListener("afterprint", () => folded.forEach((each) => { each.open = false; }));
  addEventListener("hashchange", unfoldTarget);
  unfoldTarget();

  if (!form) {
    return;
  }
  const text = form.querySelector("#filter");
  const shown = form.querySelector("#shown");
  const unfold = form.querySelector("#unfold");

  const apply = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const outcome = form.elements.outcome.value;
    let count = 0;
    for (const row of rows) {
      const fits = (!outcome || row.dataset.outcome === outcome)
        && words.every((word) => row.dataset.words.includes(word));
      row.hidden = !fits;
      count += fits ? 1 : 0;
    }
    shown.textContent = `${count} of ${rows.length} interactions`;
  };

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  unfold.hidden = dossiers.length === 0;
  unfold.addEventListener("click", () => {
    const open = dossiers.some((each) => !each.open);
    dossiers.forEach((each) => { each.open = open; });
    unfold.textContent = open ? "Fold all dossiers" : "Unfold all dossiers";
  });
  addEventListener("keydown", (event) => {
    if (event.key === "/" && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      text.focus();
    } else if (event.key === "Escape" && event.target === text) {
      text.value = "";
      apply();
    }
  });
  apply();
})();
