/** The import directions of docs/architecture.md: data flows one way, and each room knows only the rooms before it. */
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from: { path: from }, to })

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    rule('shared-is-pure', '^shared/', { dependencyTypes: ['core'] }, 'shared runs on both sides: no Node'),
    rule(
      'shared-knows-no-side',
      '^shared/',
      { path: '^(electron|renderer|test)/' },
      'shared imports neither side',
    ),
    rule('shared-no-native', '^shared/', {
      path: 'node_modules/(react|electron|better-sqlite3|kysely|exceljs|pdfkit|sharp)/',
    }),
    rule(
      'renderer-knows-no-main',
      '^renderer/',
      { path: '^electron/' },
      'the renderer speaks to the API only',
    ),
    rule('archive-formats-nothing', '^electron/archive/', {
      path: '^electron/(documents|importing|assessment|api|commands)/',
    }),
    rule('importing-writes-archive-only', '^electron/importing/', {
      path: '^electron/(documents|assessment|api|commands)/',
    }),
    rule('assessment-reads-archive-only', '^electron/assessment/', {
      path: '^electron/(documents|importing|api|commands)/',
    }),
    rule('writers-never-query', '^electron/documents/writers/', {
      path: '^electron/(archive|importing|assessment|api|commands)/',
    }),
    rule('only-the-archive-knows-sqlite', '^electron/(?!archive/)', { path: 'node_modules/better-sqlite3/' }),
    rule('product-knows-no-test', '^(electron|renderer|shared)/', { path: '^test/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
