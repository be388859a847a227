import { afterEach, describe, expect, it, vi } from 'vitest';
import { address, faultOf, getJson, ServiceFault, send } from '../../src/service/http';

const before = globalThis.fetch;
afterEach(() => vi.stubGlobal('fetch', before));

function service(body: string, status: number, type = 'application/json'): void {
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers: { 'Content-Type': type } }));
}

describe('address', () => {
  it('is relative to the page, behind any prefix', () => {
    vi.stubGlobal('document', { ...document, baseURI: 'https://maps.example/under/here/#kind=CPTS' });
    expect(address('communes/89024')).toBe('https://maps.example/under/here/communes/89024');
    vi.stubGlobal('document', { ...document, baseURI: 'https://maps.example/' });
  });

  it('has its values in one order, and none that are empty', () => {
    expect(address('gaps', { kind: 'CPTS', date: '2024-03-12', region: undefined, departement: '', f: 'csv' })).toBe(
      'https://maps.example/gaps?date=2024-03-12&f=csv&kind=CPTS',
    );
  });

  it('escapes values', () => {
    expect(address('search', { q: 'a&b=c d' })).toBe('https://maps.example/search?q=a%26b%3Dc+d');
  });
});

describe('send', () => {
  it('gives an answer that is a success', async () => {
    service('{"a":1}', 200);
    expect(await getJson('https://maps.example/x')).toEqual({ a: 1 });
  });

  it('throws the problem that the service describes', async () => {
    service('{"title":"Bad request","detail":"There is no such day.","errors":[{"name":"date"}]}', 400, 'application/problem+json');
    await expect(send('https://maps.example/x', {})).rejects.toMatchObject({
      status: 400,
      message: 'There is no such day.',
      problem: { errors: [{ name: 'date' }] },
      mayPass: false,
    });
  });

  it('throws the status where something else answers', async () => {
    service('<html>Bad gateway</html>', 502, 'text/html');
    await expect(send('https://maps.example/x', {})).rejects.toMatchObject({ status: 502, problem: null, mayPass: true });
  });

  it('throws "away" where nobody answers', async () => {
    const cause = new TypeError('Failed to fetch');
    vi.stubGlobal('fetch', () => Promise.reject(cause));
    await expect(send('https://maps.example/x', {})).rejects.toMatchObject({ status: 'away', mayPass: true, cause });
  });

  it('throws the abort itself where the page did not want the answer any more', async () => {
    const reason = new DOMException('', 'AbortError');
    vi.stubGlobal('fetch', () => Promise.reject(reason));
    const asking = new AbortController();
    asking.abort();
    await expect(send('https://maps.example/x', { signal: asking.signal })).rejects.toBe(reason);
  });
});

describe('ServiceFault', () => {
  it.each([
    ['away', true],
    [429, true],
    [500, true],
    [503, true],
    [400, false],
    [404, false],
    [412, false],
  ] as const)('%s may pass: %s', (status, mayPass) => expect(new ServiceFault(status, '').mayPass).toBe(mayPass));

  it('is made of whatever was thrown', () => {
    const fault = new ServiceFault(404, 'x');
    expect(faultOf(fault)).toBe(fault);
    expect(faultOf(new TypeError('no'))).toMatchObject({ status: 0, message: 'TypeError: no', mayPass: false });
  });
});
