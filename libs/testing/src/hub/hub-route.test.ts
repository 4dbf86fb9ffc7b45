import { expect, it } from '@jest/globals';
import { parseHubRoute } from './hub-route.ts';

it.each([
  ['/api/models/a/b', { kind: 'models', action: 'info', revision: 'main', path: '' }],
  ['/api/models/a/b/revision/HEAD', { kind: 'models', action: 'info', revision: 'HEAD', path: '' }],
  ['/api/datasets/a/b/refs', { kind: 'datasets', action: 'refs', revision: 'main', path: '' }],
  ['/api/models/a/b/tree/main', { kind: 'models', action: 'tree', revision: 'main', path: '' }],
  ['/api/models/a/b/tree/main/x/y/', { kind: 'models', action: 'tree', revision: 'main', path: 'x/y' }],
  ['/api/datasets/a/b/paths-info/v1', { kind: 'datasets', action: 'paths-info', revision: 'v1', path: '' }],
  ['/a/b/resolve/main/x/y.json', { kind: 'models', action: 'resolve', revision: 'main', path: 'x/y.json' }],
  ['/datasets/a/b/resolve/refs%2Fpr%2F1/x%20y', { kind: 'datasets', revision: 'refs/pr/1', path: 'x y' }],
])('reads %s', (pathname, expected) => {
  expect(parseHubRoute(pathname)).toMatchObject({ repository: 'a/b', ...expected });
});

it.each(['/', '/api/spaces/a/b', '/a/b/blob/main/x', '/a/b/resolve/main/'])('knows no %s', (pathname) => {
  expect(parseHubRoute(pathname)).toBeNull();
});
