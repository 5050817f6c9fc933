/** Objects that were made again have new ids and come last in lists that have no order of their own. */
export function essence(text: string): unknown {
  const plain = text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, "guid");
  const { objectsMade, ...snapshot } = JSON.parse(plain);
  for (const collection of ["inboundConnectors", "outboundConnectors", "journalRules"]) {
    snapshot[collection].sort((a: { Name: string }, b: { Name: string }) => (a.Name < b.Name ? -1 : 1));
  }
  snapshot.hostedConnectionFilterPolicies[0].IPAllowList.sort();
  return snapshot;
}
