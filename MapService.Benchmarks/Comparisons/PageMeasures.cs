namespace MapService.Benchmarks.Comparisons;

/// <summary>
/// What is measured inside the page: functions in JavaScript, each of which answers with milliseconds of the page's own clock.
/// </summary>
internal static class PageMeasures
{
    /// <summary>
    /// Run before the page's own scripts: a frame by frame wait for what holds in two frames one after the other. The time is that of the
    /// first.
    /// </summary>
    public const string Prepare = """
        window.until = (isTrue, begin) => new Promise(resolve => {
          const look = since => requestAnimationFrame(() => {
            const now = performance.now();
            !isTrue() ? look(null) : since === null ? look(now) : resolve(since - begin);
          });
          look(null);
        });
        window.hasFigures = () => location.hash.includes('panel=scenario') || document.querySelector('#figures')?.getAttribute('aria-busy') === 'false' && document.querySelector('[data-share]') !== null;
        window.isDrawn = () => window.hasFigures() && document.querySelector('.legend')?.getAttribute('aria-busy') === 'false' && document.querySelector('#picture')?.dataset.state === 'drawn' && window.maps.map.getLayer('state-covered') !== undefined && window.maps.map.loaded() && !window.maps.map.isMoving();
        """;

    /// <summary>From the navigation to the percentages.</summary>
    public const string FirstFigures = "() => window.until(window.hasFigures, 0)";

    /// <summary>From the navigation to percentages and a map without a missing tile.</summary>
    public const string FirstPicture = "() => window.until(window.isDrawn, 0)";

    /// <summary>Half a window to the south.</summary>
    public const string Pan = """
        async () => {
          await window.until(window.isDrawn, 0);
          const begin = performance.now(), { map } = window.maps;
          map.panBy([0, map.getContainer().clientHeight / 2], { duration: 0 });
          return await window.until(() => map.areTilesLoaded() && window.isDrawn(), begin);
        }
        """;

    /// <summary>Two levels deeper.</summary>
    public const string Zoom = """
        async () => {
          await window.until(window.isDrawn, 0);
          const begin = performance.now(), { map } = window.maps;
          map.zoomTo(map.getZoom() + 2, { duration: 0 });
          return await window.until(() => map.areTilesLoaded() && window.isDrawn(), begin);
        }
        """;

    /// <summary>Another day, as the slider sets it.</summary>
    public const string Step = """
        async date => {
          await window.until(window.isDrawn, 0);
          const begin = performance.now();
          location.hash = location.hash.replace(/date=[0-9-]+/, 'date=' + date);
          await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          return await window.until(window.isDrawn, begin);
        }
        """;

    /// <summary>
    /// A commune is chosen and added to a territory, up to the percentages before and after. The panel of trials has no other percentages.
    /// </summary>
    public const string Try = """
        async ([longitude, latitude]) => {
          const isDrawn = () => document.querySelector('#picture')?.dataset.state === 'drawn' && window.maps.map.loaded();
          await window.until(() => isDrawn() && document.querySelector('#target option:nth-child(2)') !== null, 0);
          const { map } = window.maps, target = document.querySelector('#target');
          const { x, y } = map.project([longitude, latitude]), box = map.getCanvas().getBoundingClientRect();
          for (const type of ['mousedown', 'mouseup', 'click']) {
            map.getCanvas().dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: x + box.x, clientY: y + box.y }));
          }
          target.value = target.querySelector('option:nth-child(2)').value;
          target.dispatchEvent(new Event('change', { bubbles: true }));
          await window.until(() => document.querySelector('#try')?.disabled === false, 0);
          const begin = performance.now();
          document.querySelector('#try').click();
          return await window.until(() => document.querySelector('#result')?.dataset.state === 'ready' && document.querySelector('[data-change]') !== null, begin);
        }
        """;

    /// <summary>Whether there is a commune under each of a grid of points in the middle of the window.</summary>
    public const string CommunesEverywhere = """
        () => {
          const { map } = window.maps, { clientWidth: width, clientHeight: height } = map.getContainer();
          const points = [0.45, 0.5, 0.55].flatMap(x => [0.45, 0.5, 0.55].map(y => [width * x, height * y]));
          return points.every(point => map.queryRenderedFeatures(point).some(f => f.sourceLayer === 'communes'));
        }
        """;
}
