import { cruise } from 'dependency-cruiser';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './sources.mjs';

const START = '<!-- graph -->';
const END = '<!-- /graph -->';
const FOUNDATION = new Set(['config', 'database', 'shared', 'auth', 'audit', 'clock', 'health']);

/** Folder of the server that a file belongs to; everything below the features is one. */
function partOf(file) {
  const folder = /^server\/src\/([^/]+)\//.exec(file)?.[1];
  return folder !== undefined && FOUNDATION.has(folder) ? 'foundation' : folder;
}

async function readEdges() {
  const { output } = await cruise(['server/src'], {
    baseDir: repository,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.ts$' },
    tsPreCompilationDeps: true,
  });
  const edges = new Map();
  for (const { source, dependencies } of output.modules) {
    const from = partOf(source);
    if (from === undefined) continue;
    if (!edges.has(from)) edges.set(from, new Set());
    for (const { resolved } of dependencies) {
      const to = partOf(resolved);
      if (to !== undefined && to !== from) edges.get(from).add(to);
    }
  }
  return edges;
}

/** Whether one part reaches another by way of a third one. */
function hasDetour(edges, from, to) {
  const seen = new Set();
  const open = [...edges.get(from)].filter((part) => part !== to);
  for (const part of open) {
    if (part === to) return true;
    if (seen.has(part)) continue;
    seen.add(part);
    open.push(...(edges.get(part) ?? []));
  }
  return false;
}

function toMermaid(edges) {
  const lines = [...edges]
    .flatMap(([from, targets]) => [...targets].map((to) => [from, to]))
    .filter(([from, to]) => !hasDetour(edges, from, to))
    .map(([from, to]) => `  ${from} --> ${to}`)
    .sort();
  return ['```mermaid', 'graph BT', ...lines, '```'].join('\n');
}

function insert(text, graph) {
  const from = text.indexOf(START);
  const to = text.indexOf(END);
  if (from === -1 || to < from) throw new Error(`README.md lacks ${START} and ${END}`);
  return `${text.slice(0, from + START.length)}\n\n${graph}\n\n${text.slice(to)}`;
}

const readme = path.join(repository, 'README.md');
const graph = toMermaid(await readEdges());
if (!existsSync(readme)) {
  console.error('There is no README.md to draw the graph in.');
  process.exit(1);
}
const current = readFileSync(readme, 'utf8');
const wanted = insert(current, graph);
if (process.argv.includes('--check')) {
  if (wanted !== current) {
    console.error('The graph in README.md is not that of the code; run npm run graph.');
    process.exit(1);
  }
} else {
  writeFileSync(readme, wanted);
}
