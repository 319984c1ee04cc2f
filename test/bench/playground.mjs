// How quick the playground is in a real browser: `node test/bench/playground.mjs [rounds]`, after
// `npm run build`. Prints a Markdown table; nothing fails when a machine is slow.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import packed from '@sparticuz/chromium';
import { serve } from '@tiaoli/server';
import { chromium } from 'playwright-core';

const [, , rounds = '40'] = process.argv;
const root = fileURLToPath(new URL('../..', import.meta.url));
const site = join(root, 'playground/dist');
const policies = join(root, 'policies');
const largest = 'property-credit-rating/1.0.0.yaml';

const unwanted = ['--single-process', '--no-zygote', '--disable-web-security'];
process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
const browser = await chromium.launch({
  executablePath: await packed.executablePath(),
  args: packed.args.filter((each) => !unwanted.includes(each)),
});
const served = await serve({ root: policies, site });

// In the page: a text before the first line breaks the file, and taking it away mends it.
const watchAnswers = `(() => {
  let pressed = 0;
  let wanted = false;
  let settle;
  const isBroken = () => document.body.innerText.includes('个错误') && document.querySelector('.ant-alert-warning') !== null;
  const isWhole = () => document.body.innerText.includes('没有问题') && document.querySelector('.ant-alert-warning') === null;
  let time;
  const look = () => {
    if (pressed === 0 || !(wanted ? isBroken() : isWhole())) return;
    time = performance.now() - pressed;
    pressed = 0;
    settle?.(time);
  };
  addEventListener('keydown', (event) => {
    pressed = performance.now();
    time = undefined;
    wanted = event.key !== 'Backspace';
  }, true);
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
  window.answered = () => time === undefined ? new Promise((done) => { settle = done; }) : Promise.resolve(time);
})()`;

const rows = [...(await firstScreen()), ...(await keystrokes()), ...chunks()];
await browser.close();
await served.close();
console.log('| measure | value |\n|---|--:|');
for (const [name, value] of rows) console.log(`| ${name} | ${value} |`);

/** From an empty cache to the list of policies. */
async function firstScreen() {
  const times = [];
  let bytes = 0;
  for (let round = 0; round < 5; round++) {
    const { page, context } = await newPage();
    const scripts = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.url());
    });
    const start = performance.now();
    await page.goto(served.address);
    await page.getByText('党费交纳').first().waitFor();
    times.push(performance.now() - start);
    bytes = [...new Set(scripts)].reduce((sum, url) => sum + initialBytes(url), 0);
    await context.close();
  }
  return [
    ['first usable screen, median ms', middle(times)],
    ['initial JavaScript of the page, gzip kB', (bytes / 1000).toFixed(0)],
  ];
}

/** The worker and what comes later are chunks of their own. */
function initialBytes(url) {
  const name = new URL(url).pathname.split('/').at(-1);
  const isInitial = readFileSync(join(site, 'index.html'), 'utf8').includes(name);
  return isInitial ? gzipSync(readFileSync(join(site, 'assets', name))).length : 0;
}

/** From a key to the findings and the results that follow from it, on the largest bundled policy. */
async function keystrokes() {
  const { page, context } = await newPage();
  await page.goto(`${served.address}#file=${largest}`);
  await page.getByText('没有问题').waitFor();
  await page.locator('.view-line').first().click();
  await page.keyboard.press('Control+Home');
  await page.evaluate(watchAnswers);
  const times = [];
  for (let round = 0; round < Number(rounds); round++) {
    for (const key of ['x', 'Backspace']) {
      await page.keyboard.press(key);
      times.push(await page.evaluate('window.answered()'));
    }
  }
  await context.close();
  return [
    ['key to findings and results, median ms', middle(times)],
    ['key to findings and results, 95th percentile ms', at(times, 0.95)],
  ];
}

/** What is loaded when it is needed. */
function chunks() {
  return readdirSync(join(site, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, gzipSync(readFileSync(join(site, 'assets', name))).length])
    .sort(([, left], [, right]) => right - left)
    .slice(0, 8)
    .map(([name, size]) => [
      `chunk ${name.replace(/-[\w-]{8}\.js$/, '')}, gzip kB`,
      (size / 1000).toFixed(0),
    ]);
}

async function newPage() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const kept = JSON.stringify({ state: { tourSeen: true }, version: 0 });
  await context.addInitScript(`localStorage.setItem('tiaoli-settings', ${JSON.stringify(kept)})`);
  return { context, page: await context.newPage() };
}

function middle(times) {
  return at(times, 0.5);
}

function at(times, share) {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0);
}
