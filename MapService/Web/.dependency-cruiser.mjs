import { readFileSync } from 'node:fs';

// rooms.json has every folder of src, lowest first, with the folders that it may use. Files directly in src are the room ".".
const rooms = JSON.parse(readFileSync(new URL('rooms.json', import.meta.url), 'utf8'));
const usesOf = (name) => rooms[name].uses;
const names = Object.keys(rooms);

for (const [at, name] of names.entries()) {
  for (const used of usesOf(name)) {
    const usedAt = names.indexOf(used);
    if (usedAt < 0 || usedAt >= at) {
      throw new Error(`rooms.json: "${name}" may use only rooms above it in the table, and "${used}" is not one.`);
    }
  }
}

const filesOf = (name) => (name === '.' ? '^src/[^/]+$' : `^src/${name}/[^/]+$`);
const filesOfAll = (some) => some.map(filesOf).join('|');

export default {
  forbidden: [
    ...names.map((name) => ({
      name: `room-${name}`,
      comment: `"${name}" may use: ${usesOf(name).join(', ') || 'nothing'} (rooms.json).`,
      severity: 'error',
      from: { path: filesOf(name) },
      to: { path: '^src/', pathNot: filesOfAll([name, ...usesOf(name)]) },
    })),
    {
      name: 'room-unknown',
      comment: 'Every folder of src is in rooms.json.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: filesOfAll(names) },
    },
    { name: 'no-cycle', comment: 'No file uses itself through others.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-cycle-of-folders',
      comment: 'No folder uses itself through others.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'Every file is used.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    { name: 'not-found', comment: 'What is imported is there.', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'only-dependencies',
      comment: 'The page is built from "dependencies" alone; of others it takes only types.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
