import type { PlanDetail } from '../api/model';

export type Clause = PlanDetail['clauses'][number];

export interface ClauseNode {
  readonly clause: Clause;
  readonly children: readonly ClauseNode[];
}

interface Draft {
  clause: Clause;
  children: Draft[];
}

/** The document's clauses as a tree; they come in document order with their depth. */
export function clauseTree(clauses: readonly Clause[]): ClauseNode[] {
  const roots: Draft[] = [];
  const open: Draft[] = [];
  for (const clause of clauses) {
    const node: Draft = { clause, children: [] };
    while (open.length > 0 && (open.at(-1)?.clause.depth ?? 0) >= clause.depth) open.pop();
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

/** Only the branches that lead to a clause with targets. */
export function withTargets(nodes: readonly ClauseNode[]): ClauseNode[] {
  return nodes
    .map((node) => ({ clause: node.clause, children: withTargets(node.children) }))
    .filter((node) => node.clause.targetIds.length > 0 || node.children.length > 0);
}

/** Locators hold brackets and points; an element's id is made of them all the same. */
export function clauseElementId(locator: string): string {
  return `clause-${locator}`;
}
