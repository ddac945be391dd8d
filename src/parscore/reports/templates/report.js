/* Searching, sorting and folding: the report is whole without them. */
(() => {
  const say = document.body.dataset;
  const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
  const make = (name, props) => Object.assign(document.createElement(name), props);

  function tools(table) {
    const place = table.closest(".region") || table;
    if (!place.previousElementSibling || !place.previousElementSibling.classList.contains("tools"))
      place.before(make("div", { className: "tools" }));
    return place.previousElementSibling;
  }

  /* A row stays if it holds every word; so does the reason below it, and the field over it. */
  function search(table) {
    const label = make("label", { textContent: table.dataset.find });
    const input = make("input", { type: "search", autocomplete: "off" });
    const count = make("output");
    const rows = [...table.tBodies].flatMap(body => body.classList.contains("total") ? [] : [...body.rows]);
    const texts = new Map();
    input.addEventListener("input", () => {
      const words = fold(input.value).split(/\s+/).filter(Boolean);
      let found = 0;
      rows.forEach(row => {
        if (row.classList.contains("group")) return;
        if (!texts.has(row)) texts.set(row, fold(row.textContent));
        row.matches_ = words.every(word => texts.get(row).includes(word));
      });
      rows.forEach((row, at) => {
        if (row.classList.contains("group")) return;
        const next = rows[at + 1];
        const hit = row.classList.contains("reasons")
          ? row.matches_ || rows[at - 1].matches_
          : row.matches_ || (next && next.classList.contains("reasons") && next.matches_);
        row.hidden = !hit;
        if (hit && !row.classList.contains("reasons")) found += 1;
      });
      count.textContent = words.length ? say.count.replace("#", found) : "";
    });
    label.append(input);
    tools(table).append(label, count);
  }

  function folding(table) {
    const all = () => [...table.querySelectorAll("details")];
    if (!all().length) return;
    for (const [text, open] of [[say.fold, false], [say.unfold, true]]) {
      const button = make("button", { type: "button", textContent: text });
      button.addEventListener("click", () => all().forEach(each => { each.open = open; }));
      tools(table).append(button);
    }
  }

  function sorting(table) {
    const heads = [...table.tHead.rows[0].cells];
    const body = table.tBodies[0];
    heads.forEach((head, column) => {
      const button = make("button", { type: "button", textContent: head.textContent });
      button.setAttribute("aria-label", say.sort.replace("#", head.textContent));
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        const sign = down ? -1 : 1;
        const key = row => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();
        const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
        const rows = [...body.rows].map(row => [key(row), row]);
        rows.sort(([one], [other]) => sign * (one - other || order.compare(one, other)));
        heads.forEach(each => each.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        body.append(...rows.map(([, row]) => row));
      });
    });
  }

  document.querySelectorAll("table[data-find]").forEach(search);
  document.querySelectorAll("table[data-fold]").forEach(folding);
  document.querySelectorAll("table[data-sort]").forEach(sorting);
  window.addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(each => { each.open = true; }));
  window.addEventListener("hashchange", () => {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (row && row.hidden) row.hidden = false;
  });
})();
