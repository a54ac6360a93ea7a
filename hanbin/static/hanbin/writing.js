/* The writing desk: what is chosen goes in where one writes, and the text is read as it grows. */
"use strict";

(() => {
  const desk = document.querySelector(".desk");
  const form = desk && document.getElementById(desk.dataset.form);
  if (!form) return;

  const preview = desk.querySelector(".desk-preview");
  const state = desk.querySelector(".desk-state");
  const hand = desk.querySelector(".desk-hand");
  let written = form.querySelector("textarea");
  let waiting;
  let asking;

  function search() {
    const field = hand.querySelector(".desk-search");
    if (!field) return;
    const wanted = field.value.trim();
    for (const section of hand.querySelectorAll(".desk-section")) {
      let found = 0;
      for (const figure of section.querySelectorAll(".desk-figure")) {
        figure.hidden = !figure.textContent.includes(wanted);
        found += figure.hidden ? 0 : 1;
      }
      section.hidden = found === 0;
    }
  }

  function insert(button) {
    if (!written || !written.isConnected) return;
    const alone = "alone" in button.dataset;
    const text = alone ? `\n\n${button.dataset.insert.trim()}` : button.dataset.insert;
    const after = alone && button.dataset.insert.startsWith("!") ? "\n\n" : "";
    written.focus();
    written.setRangeText(text + after, written.selectionStart, written.selectionEnd, "end");
    written.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function refresh(html) {
    const typed = hand.querySelector(".desk-search");
    const focused = typed && document.activeElement === typed;
    preview.innerHTML = html;
    const fresh = preview.querySelector(".desk-fresh");
    if (fresh && !focused) {
      const wanted = typed ? typed.value : "";
      const place = hand.scrollTop;
      hand.replaceChildren(fresh.content);
      const field = hand.querySelector(".desk-search");
      if (field) field.value = wanted;
      hand.scrollTop = place;
      search();
    }
    if (fresh) fresh.remove();
  }

  async function read() {
    if (asking) asking.abort();
    asking = new AbortController();
    const ours = asking;
    state.textContent = "正在更新……";
    try {
      const answer = await fetch(desk.dataset.preview, {
        method: "POST",
        body: new FormData(form),
        headers: { "X-Desk": "1" },
        credentials: "same-origin",
        signal: ours.signal,
      });
      if (!answer.ok) throw new Error(String(answer.status));
      refresh(await answer.text());
      state.textContent = "";
    } catch (problem) {
      if (problem.name !== "AbortError") state.textContent = "预览没有更新，请检查网络或者重新登录。";
    }
  }

  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(read, 600);
  }

  const start = document.querySelector(".desk-start form");
  if (start) {
    start.addEventListener("submit", (event) => {
      const fields = [...form.querySelectorAll("textarea")];
      const typed = fields.some((field) => field.value !== field.defaultValue);
      if (typed && !window.confirm("下面写的文字还没有保存，要换掉吗？")) event.preventDefault();
    });
  }

  form.addEventListener("focusin", (event) => {
    if (event.target.matches("textarea")) written = event.target;
  });
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  hand.addEventListener("input", (event) => {
    if (event.target.matches(".desk-search")) search();
  });
  hand.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-insert]");
    if (button) insert(button);
  });
  read();
})();
