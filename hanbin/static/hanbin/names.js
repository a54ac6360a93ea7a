/* Gives the search boxes of a form, which a script builds without a name, the name of their field. */
"use strict";
{
  let count = 0;
  const idOf = (part) => (part.id ||= `named-${++count}`);
  const nameOf = (select) => {
    const label = document.querySelector(`label[for="${CSS.escape(select.id)}"]`);
    const column = select.closest("td")?.cellIndex;
    return label || select.closest("table")?.querySelectorAll("thead th")[column];
  };
  const name = () => {
    for (const select of document.querySelectorAll("select.select2-hidden-accessible")) {
      const heading = nameOf(select), box = select.nextElementSibling;
      if (!heading || !box) continue;
      for (const part of box.querySelectorAll("[role=textbox], [role=searchbox]")) part.setAttribute("aria-labelledby", idOf(heading));
      const combobox = box.querySelector("[role=combobox]"), value = box.querySelector("[role=textbox]");
      combobox.setAttribute("aria-labelledby", value ? `${idOf(heading)} ${value.id}` : idOf(heading));
    }
    for (const heading of document.querySelectorAll("th.original:empty")) {
      heading.innerHTML = '<span class="visually-hidden">记录</span>';
    }
  };
  django.jQuery(name);
  document.addEventListener("formset:added", () => setTimeout(name));
}
