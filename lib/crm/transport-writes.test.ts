import { describe, expect, it } from 'vitest';
import { failing, json, MERGE, page, refused, request, setUp, type Reply } from '../../test/fixtures/transport-rig';

describe('the transport, for writes', () => {
  it.each<[string, Reply]>([
    ['a cut connection', new TypeError('Failed to fetch')],
    ['silence', 'never'],
    ['a 502', refused(502)],
    ['a 500', refused(500)],
    ['a page', page(200)],
  ])('never repeats a write: after %s it may have happened', async (_, reply) => {
    const { transport, sent, clock } = setUp(reply);
    const failure = await failing(clock, transport.send(request(MERGE)));
    expect(failure).toMatchObject({ code: 'Unreachable', mayHaveHappened: true });
    expect(sent).toHaveLength(1);
  });

  it.each([400, 401, 403, 404, 409, 423, 429])('knows that a write answered with %i did not happen', async (status) => {
    const { transport, sent, clock } = setUp(refused(status));
    expect(await failing(clock, transport.send(request(MERGE)))).not.toHaveProperty('mayHaveHappened');
    expect(sent).toHaveLength(1);
  });

  it('says so when a write is given up after it has left, and gives it up cleanly before', async () => {
    const { transport, sent, clock } = setUp('never');
    const late = new AbortController();
    const left = failing(clock, transport.send(request({ ...MERGE, signal: late.signal })));
    await clock.advance(10);
    late.abort();
    expect(await left).toMatchObject({ code: 'Unreachable', mayHaveHappened: true });
    const early = transport.send(request({ ...MERGE, signal: AbortSignal.abort() }));
    await expect(clock.until(early)).rejects.toThrow(/abort/i);
    expect(sent).toHaveLength(1);
  });

  it('does not answer a read after a write from before it', async () => {
    const { transport, sent, clock } = setUp('never', json(200, { id: '2' }), json(200, { fresh: true }), () =>
      json(200, {}),
    );
    const stale = transport.send(request());
    await clock.advance(0);
    const write = transport.send(request(MERGE));
    const fresh = transport.send(request());
    await clock.advance(0);
    expect((await write).text).toBe('{"id":"2"}');
    expect((await fresh).text).toBe('{"fresh":true}');
    expect(sent).toHaveLength(3);
    expect((await clock.until(stale)).status).toBe(200);
  });
});
