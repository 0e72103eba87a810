// Charts by ECharts, as SVG. What is drawn lies in the page as JSON (json_script); its numbers stand beside it as a table.
"use strict";

const tokens = getComputedStyle(document.documentElement);
const token = (name) => tokens.getPropertyValue(`--rt-${name}`).trim();
const LEVELS = ["h5", "h3", "h2", "h4", "h1"];

// One bar a step, its levels on one another, the sum above it. No animation: a page that is printed or read is not a show.
function option(told) {
  const text = { color: token("ink-2"), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 };
  const last = told.levels.length - 1;
  return {
    animation: false,
    textStyle: text,
    color: LEVELS.map(token),
    grid: { left: 4, right: 4, top: 24, bottom: 52 },
    legend: { bottom: 0, left: 0, itemWidth: 12, itemHeight: 12, itemGap: 16, icon: "rect", selectedMode: false, textStyle: text },
    // richText is drawn in the SVG: a tooltip in HTML would write inline styles, which the policy of these pages refuses
    tooltip: { trigger: "axis", renderMode: "richText", confine: true, axisPointer: { type: "shadow", shadowStyle: { color: token("sunk"), opacity: 0.6 } }, textStyle: { ...text, color: token("ink") } },
    xAxis: { type: "category", data: told.steps, axisTick: { show: false }, axisLine: { lineStyle: { color: token("line-2") } }, axisLabel: { color: token("ink-3"), hideOverlap: true } },
    yAxis: { type: "value", show: false },
    series: told.levels.map((level, place) => ({
      type: "bar", name: level.name, stack: "all", data: level.values, barMaxWidth: 64, barCategoryGap: "36%", cursor: "pointer",
      label: place === last ? { show: true, position: "top", color: token("ink"), fontWeight: 600, formatter: (bar) => String(told.totals[bar.dataIndex]) } : { show: false },
    })),
  };
}

for (const box of document.querySelectorAll("[data-chart]")) {
  const told = JSON.parse(document.getElementById(box.dataset.chart).textContent);
  const drawn = window.echarts.init(box, null, { renderer: "svg" });
  // On paper the box is another size, and nothing draws anew: with a viewBox the SVG grows and shrinks as a picture does.
  const asPicture = () => {
    const picture = box.querySelector("svg");
    if (picture) picture.setAttribute("viewBox", `0 0 ${drawn.getWidth()} ${drawn.getHeight()}`);
  };
  drawn.setOption(option(told));
  asPicture();
  new ResizeObserver(() => {
    if (!box.clientWidth || matchMedia("print").matches) return;
    drawn.resize();
    asPicture();
  }).observe(box);
  // A bar opens to its records, as its number in the table does.
  drawn.on("click", (bar) => {
    const address = told.levels[bar.seriesIndex].opens[bar.dataIndex];
    const figure = [...document.querySelectorAll("a[data-evidence]")].find((link) => link.getAttribute("href") === address);
    if (figure) figure.click();
    else if (address) window.location.assign(address);
  });
}
