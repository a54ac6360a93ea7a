/* The form as a desk: nothing typed is lost, and hands stay on the keyboard. */
"use strict";
(() => {
  const form = document.querySelector("#content-main > form[method=post]");
  if (!form) return;
  let changed = document.querySelector(".errornote") !== null;
  let sending = false;

  /* Folded rows that hold something are unfolded, so that nothing typed is out of sight. */
  const isFilled = (each) => each.value && !each.closest(".empty-form")
    && each.matches("input[type=text], input[type=number], select.admin-autocomplete, textarea");
  for (const folded of form.querySelectorAll(".inline-group details, .grid details")) {
    const rows = folded.querySelector("tr.has_original");
    const typed = [...folded.querySelectorAll("input, select, textarea")].some(isFilled);
    if (rows || typed) folded.open = true;
  }

  /* Whoever follows a mistake to its field finds it unfolded, and types on there. */
  for (const link of form.querySelectorAll(".mistakes a")) {
    link.addEventListener("click", (event) => {
      const field = document.getElementById(link.hash.slice(1));
      if (!field) return;
      event.preventDefault();
      for (let each = field.closest("details"); each; each = each.parentElement.closest("details")) each.open = true;
      const shown = field.nextElementSibling?.querySelector(".select2-selection") ?? field;
      shown.scrollIntoView({ block: "center" });
      shown.focus({ preventScroll: true });
    });
  }

  const touch = () => { changed = true; };
  form.addEventListener("input", touch);
  form.addEventListener("change", touch);
  if (window.django && django.jQuery) {
    django.jQuery(form).on("select2:select select2:unselect select2:clear", touch);
  }
  form.addEventListener("submit", () => { sending = true; });
  window.addEventListener("pageshow", () => { sending = false; });
  window.addEventListener("beforeunload", (event) => {
    if (changed && !sending) event.preventDefault();
  });

  const save = () => form.querySelector("input[name=_save], input[type=submit]")?.click();
  const fields = () => [...form.querySelectorAll("input, select, textarea, .select2-selection")]
    .filter((each) => each.type !== "hidden" && !each.disabled && each.offsetParent
      && !each.classList.contains("select2-hidden-accessible") && each.tabIndex >= 0);
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && (event.key === "s" || event.key === "Enter")) {
      event.preventDefault();
      save();
    }
  });
  form.addEventListener("keydown", (event) => {
    const field = event.target;
    const isLine = field.matches("input:not([type=submit], [type=button], [type=file])");
    if (event.key !== "Enter" || event.isComposing || event.ctrlKey || !isLine) return;
    if (field.classList.contains("select2-search__field")) return;
    event.preventDefault();
    const all = fields();
    all[all.indexOf(field) + 1]?.focus();
  });

  /* A line added to the agenda shows the number it will have. */
  document.addEventListener("formset:added", (event) => {
    const order = event.target.querySelector("input[name$='-order']");
    if (!order || order.value) return;
    const orders = [...event.target.parentElement.querySelectorAll("input[name$='-order']")];
    order.value = Math.max(0, ...orders.map((each) => Number(each.value))) + 1;
  });
})();
