/**
 * The arrows of docs/design.md: guide <- intake <- review <- report, all pure; excel and xlsx implement the
 * port of workbook; app joins them; taskpane and cli use app; trial uses xlsx and nobody uses trial.
 */
const room = (name) => `^src/${name}/`;
const only = (from, allowed) => ({
  name: `${from}-reaches-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: room(from) },
  to: { path: '^src/', pathNot: [from, ...allowed].map(room) },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    only('workbook', []),
    only('guide', []),
    only('intake', ['guide', 'workbook']),
    only('review', ['guide', 'intake', 'workbook']),
    only('report', ['guide', 'intake', 'review', 'workbook']),
    only('excel', ['workbook']),
    only('xlsx', ['workbook']),
    only('app', ['guide', 'intake', 'review', 'report', 'workbook']),
    only('taskpane', ['app', 'excel', 'guide', 'intake', 'review', 'report', 'workbook']),
    only('cli', ['app', 'xlsx', 'guide', 'intake', 'review', 'report', 'workbook']),
    only('trial', ['xlsx', 'workbook']),
    {
      name: 'pure-rooms-touch-no-platform',
      severity: 'error',
      from: { path: '^src/(intake|review|report|workbook)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'office-js-only-in-excel-and-trial',
      severity: 'error',
      from: { pathNot: '^src/(excel|trial)/' },
      to: { path: 'office-js' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
