// Beside find.js, where the list of the page leaves out words: they are in files. A large site has
// them in parts, so that a search fetches little (generator/pages/find_files.py).
const files = {};

const letters = word => word.slice(0, 3).replace(/[^a-z0-9]/g, '-');

// Two of the first three letters, so that a slip in one of them does not matter
const pairs = ([a, b, c = '']) => [...new Set([a + b, a + c, b + c].map(pair => pair + '-words'))];

const ofGroup = group => group.places.map(([name, folder, ...words]) => row(
  group, name, group.at + (folder || plain(name).replace(/ /g, '-')) + '/', words));

// A file that is not there would be empty
const fetched = async file => files[file] = files[file]
  || await fetch(file).then(got => got.status == 404 ? [] : got.json());

const all = async parts => [].concat(...await Promise.all(parts.map(
  part => fetched(frame.dataset.file.replace('*', part)))));

rowsFor = async (typed, slips) => {
  const meant = typed.split(' ').sort((a, b) => b.length - a.length).slice(0, 1);
  if (slips && /\*/.test(frame.dataset.file)) meant.push(
    ...(await all(pairs(letters(meant[0])))).filter(word => fits(word, meant[0], slips)));
  const starts = [...new Set(meant.map(word => letters(word).slice(0, 2)))].slice(0, 3);
  return [].concat(...(await all(starts)).map(ofGroup));
};
