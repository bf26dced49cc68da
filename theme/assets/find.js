// The search box. Why it is as it is: docs/decisions/0008-find-your-neighbourhood.md
const [frame, box, answer, results, list] = document.querySelectorAll('[id^=find]');
let rows, timer;

// Capitals, accents, punctuation, and words that people shorten or leave out do not count
const plain = text => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f'’]/g, '')
  .replace(/&/g, ' and ').replace(/[\s!-/:-@–—]+/g, ' ').trim();
const fold = text => plain(text).replace(/\b(saint|street)\b/g, 'st')
  .replace(/^the |\b(ward|parish)$/g, '').trim();

const row = (group, name, link, words) => ({name, link, words, where: group.in,
  terms: [name, ...words, group.in + ' ' + group.also].map(fold)});

// Where a search looks: in the list of the page. find-files.js puts files in its place
let rowsFor = () => rows = rows || [...list.querySelectorAll('[data-in] a')].map(link => row(
  link.closest('ul').dataset, link.text, link.href,
  link.parentNode.textContent.slice(link.text.length + 1).split(', ')));

// Whether `typed` begins `word`, with so many letters wrong, missing, too many or swapped
function near(typed, word, slips) {
  while (typed && typed[0] == word[0]) [typed, word] = [typed.slice(1), word.slice(1)];
  const next = (a, b) => near(typed.slice(a), word.slice(b), slips - 1);
  return !typed || slips > 0 && (next(1, 1) || next(1, 0) || next(0, 1)
    || typed[0] == word[1] && typed[1] == word[0] && next(2, 2));
}

const fits = (term, typed, slips) => typed.split(' ').every(part => term.split(' ').some(
  word => near(part, word, Math.min(slips, part.length / 4 | 0))));

// Best first: a whole name, its first words, its beginning, any words; each before the places in it
async function search(typed, slips) {
  const links = new Set();
  return (await rowsFor(typed, slips)).map(row => {
    const ranks = [...row.terms, row.terms.join(' ')].map((term, i) => !!i
      + (term == typed ? 0 : term.startsWith(typed + ' ') ? 2 : term.startsWith(typed) ? 4
        : fits(term, typed, slips) ? 6 : 9));
    const rank = Math.min(...ranks);
    return {row, rank, word: row.words[ranks.indexOf(rank) - 1]};
  }).filter(hit => hit.rank < 9).sort((a, b) => a.rank - b.rank)
    .filter(({row}) => !links.has(row.link) && links.add(row.link));
}

function item({row, word}) {
  const [li, a, span] = ['li', 'a', 'span'].map(tag => document.createElement(tag));
  a.href = row.link;
  a.textContent = row.name;
  span.textContent = (word ? `Includes ${word}. ` : '') + row.where;
  li.append(a, ' ', span);
  return li;
}

function show(hits, words, searched) {
  results.textContent = '';
  results.append(...hits.slice(0, 20).map(item));
  results.hidden = !hits[0];
  list.hidden = searched;
  answer.textContent = words;
}

async function run() {
  const asked = box.value.trim(), typed = fold(asked);
  let hits = [];
  if (!typed[1]) return show(hits, '');
  try {
    for (let slips = 0; slips < 3 && !hits[0]; slips++) hits = await search(typed, slips);
  } catch (fault) {
    return show([], 'The search did not load. Choose from the list, or try again.');
  }
  const n = hits.length;
  // While a file was on its way somebody may have typed on
  if (asked == box.value.trim()) show(hits, n > 20
    ? `${n} found. Here are the first 20. Type more to find yours.`
    : n ? `${n} found.`
    : `We do not know ${/^\w\w?\d\w? ?(\d\w\w)?$/.test(asked) ? 'postcodes' : `“${asked}”`}. `
      + 'Here is who does:', true);
}

// It is read out, so not at each key
box.oninput = () => {
  clearTimeout(timer);
  timer = setTimeout(run, 250);
};
box.form.onsubmit = async event => {
  event.preventDefault();
  await run();
  if (!results.hidden) results.querySelector('a').focus();
};
onpageshow = () => box.value && run(); // back from a page
frame.hidden = false;
