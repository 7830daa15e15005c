import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Article, type Hints, ReportError, type Span } from "../reading.js";
import { articleFromHtml } from "./index.js";

const paragraphs = [
  "OSTERHAVEN, March 3 (Reuters) - The harbour authority said on Tuesday that the north quay would stay closed until April.",
  "“Nobody is going to lose a berth,” harbour master Ilse Brandt told reporters, adding that the cracks were not new.",
  "Fishermen disagree. Their union claims the authority has known of the damage since the storm of 2019, and did nothing.",
  "A spokesman for the ministry of transport declined to comment on the claim, citing an inquiry that is still under way.",
];

const page = (inner: string, head = ""): string =>
  `<!doctype html><html lang="en-GB"><head><title>North quay closed | The Tidewater</title>${head}</head><body>${inner}</body></html>`;
const prose = paragraphs.map((text) => `<p>${text}</p>`).join("\n");
const body = (article: Article): string[] => article.parts.body.map(([start, end]) => article.text.slice(start, end));
const at = (article: Article, spans: readonly Span[]): string[] =>
  spans.map(([start, end]) => article.text.slice(start, end));

const furnished = page(
  `<header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav></header>
   <main><article>
     <h1>North quay closed until April</h1>
     <p class="standfirst">Fishermen say the authority knew of the cracks.</p>
     <div class="byline">By <a href="/staff/ada-oyelaran">Ada Oyelaran</a> and Tom Reiss</div>
     <div class="article-body">
       <p>${paragraphs[0]}</p>
       <figure><img src="/img/quay.jpg"><figcaption>The north quay on Monday. Photo: Lev Arno</figcaption></figure>
       <p>${paragraphs[1]}</p>
       <aside class="related"><h3>Related</h3><ul><li><a href="/1">The storm of 2019, and what it left behind in the harbour.</a></li></ul></aside>
       <h2>What the union says</h2>
       <p>${paragraphs[2]}</p>
       <div class="newsletter-signup"><p>Get the best of The Tidewater in your inbox every single morning.</p></div>
       <p>${paragraphs[3]}</p>
       <p style="display:none">Hidden words that nobody sees, and that are long enough to count as prose.</p>
       <p><em>(With inputs from AP)</em></p>
     </div>
     <div class="share-bar"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
   </article>
   <section id="comments"><h2>2 comments</h2>${"<div class='comment'><p>I have moored there for thirty years, and it was always like this, believe me.</p></div>".repeat(9)}</section>
   </main>
   <footer><p>© The Tidewater. All rights reserved, and no part of this page may be used without our leave.</p></footer>`,
  `<link rel="canonical" href="https://tidewater.example/sea/quay">
   <meta property="og:site_name" content="The Tidewater">
   <meta property="og:title" content="North quay closed until April">
   <meta property="og:description" content="Fishermen say the authority knew of the cracks.">
   <meta property="article:published_time" content="2020-03-03T09:15:00+01:00">
   <meta property="og:image" content="https://tidewater.example/img/quay.jpg">`,
);

describe("a page with all its furniture", () => {
  const article = articleFromHtml(furnished);

  it("keeps the paragraphs and nothing else", () => {
    expect(body(article)).toEqual(paragraphs);
    expect(at(article, article.parts.headings)).toEqual(["What the union says"]);
    expect(at(article, article.parts.captions)).toEqual(["The north quay on Monday. Photo: Lev Arno"]);
    expect(at(article, article.parts.notes)).toEqual(["(With inputs from AP)"]);
  });

  it("sets a standfirst once that the page shows as a heading too", () => {
    const stand = "Fishermen say the authority knew of the cracks.";
    const html = page(
      `<article><h1>North quay closed until April</h1><h2>${stand}</h2>${prose}</article>`,
      `<meta property="og:description" content="${stand}">`,
    );
    const { text, parts } = articleFromHtml(html);
    expect(text.split(stand)).toHaveLength(2);
    expect(parts.description && text.slice(...parts.description)).toBe(stand);
    expect(parts.headings).toEqual([]);
  });
  it("sets headline, standfirst and body in page order, parted by empty lines", () => {
    expect(article.text.split("\n\n")).toEqual([
      "North quay closed until April",
      "Fishermen say the authority knew of the cracks.",
      paragraphs[0],
      "The north quay on Monday. Photo: Lev Arno",
      paragraphs[1],
      "What the union says",
      paragraphs[2],
      paragraphs[3],
      "(With inputs from AP)",
    ]);
  });

  it("reads the fields", () => {
    const { text, parts, ...fields } = article;
    expect(fields).toEqual({
      headline: "North quay closed until April",
      description: "Fishermen say the authority knew of the cracks.",
      author: ["Ada Oyelaran", "Tom Reiss"],
      publisher: "The Tidewater",
      datePublished: "2020-03-03T09:15:00+01:00",
      inLanguage: "en-GB",
      creditText: "AP",
      image: [
        {
          url: "https://tidewater.example/img/quay.jpg",
          caption: "The north quay on Monday. Photo: Lev Arno",
          creditText: "Lev Arno",
        },
      ],
      url: "https://tidewater.example/sea/quay",
    });
  });

  it("lets explicit hints win over the page's own words", () => {
    const hints: Hints = {
      url: "https://mirror.example/1",
      headline: "Quay shut",
      publisher: "Mirror",
      datePublished: "2020-03-04",
    };
    expect(articleFromHtml(furnished, hints)).toMatchObject(hints);
  });
});

describe("structured data", () => {
  const withJson = (data: unknown): Article =>
    articleFromHtml(
      page(`<h1>North quay closed</h1>${prose}`, `<script type="application/ld+json">${JSON.stringify(data)}</script>`),
    );

  it("reads JSON-LD, by reference too", () => {
    const article = withJson({
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "Person", "@id": "#ada", name: "Ada Oyelaran" },
        { "@type": "Organization", "@id": "#org", name: "The Tidewater" },
        {
          "@type": ["NewsArticle"],
          headline: "North quay closed",
          author: [{ "@id": "#ada" }],
          publisher: { "@id": "#org" },
          datePublished: "2020-03-03T09:15:00.000+0100",
          dateModified: "2020-03-03T10:00Z",
          image: { "@type": "ImageObject", url: "https://tidewater.example/a.jpg", caption: "The quay" },
        },
      ],
    });
    expect(article).toMatchObject({
      author: ["Ada Oyelaran"],
      publisher: "The Tidewater",
      datePublished: "2020-03-03T09:15:00+01:00",
      dateModified: "2020-03-03T10:00Z",
      image: [{ url: "https://tidewater.example/a.jpg", caption: "The quay" }],
      creditText: "Reuters",
    });
  });

  it("never keeps HTML, nor an address that is not the web's", () => {
    const article = withJson({
      "@type": "NewsArticle",
      headline: "<b>North</b> quay <script>alert(1)</script>closed",
      description: "<img src=x onerror=alert(1)>Cracks in the stone.",
      url: "javascript:alert(1)",
      image: "data:image/png;base64,AAAA",
    });
    expect(JSON.stringify(article)).not.toMatch(/<\w|javascript:|data:/);
    expect(article.url).toBeUndefined();
    expect(article.image).toBeUndefined();
  });

  it("survives JSON-LD that is broken or nested without end", () => {
    const broken = [
      "{",
      "null",
      "[".repeat(50_000),
      '{"@graph":['.repeat(20_000),
      '{"@type":"NewsArticle","author":{"name":{}}}',
    ];
    for (const source of broken) {
      const article = articleFromHtml(page(prose, `<script type="application/ld+json">${source}</script>`));
      expect(body(article)).toEqual(paragraphs);
    }
  });

  it("reads microdata", () => {
    const article = articleFromHtml(
      page(`<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">North quay closed</h1>
        <span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ada Oyelaran</span></span>
        <time itemprop="datePublished" datetime="2020-03-03T09:15+01:00">3 March</time>
        <div itemprop="articleBody">${prose}</div></div>`),
    );
    expect(article).toMatchObject({ author: ["Ada Oyelaran"], datePublished: "2020-03-03T09:15+01:00" });
  });
});

describe("ways to set a page", () => {
  it("parts paragraphs at line breaks", () => {
    expect(body(articleFromHtml(page(`<h1>Quay</h1><div>${paragraphs.join("<br><br>")}</div>`)))).toEqual(paragraphs);
    expect(body(articleFromHtml(page(`<h1>Quay</h1><div>${paragraphs.join("<br>")}</div>`)))).toEqual(paragraphs);
  });

  it("ends a paragraph that the page forgot to end", () => {
    expect(body(articleFromHtml(page(`<h1>Quay</h1><div><p>${paragraphs.join("<p>")}</div>`)))).toEqual(paragraphs);
  });

  it("keeps a lead that stands beside the rest", () => {
    const [lead, ...rest] = paragraphs;
    const article = articleFromHtml(
      page(
        `<h1>Quay</h1><div class="wrap"><div><p class="par">${lead}</p></div><div class="fold">${rest.map((p) => `<p class="par">${p}</p>`).join("")}</div></div>`,
      ),
    );
    expect(body(article)).toEqual(paragraphs);
  });

  it("keeps an embedded post, and lists inside the text", () => {
    const post = "The quay is safe, whatever they say, and it will open again when the inspectors are done with it.";
    const article = articleFromHtml(
      page(`<h1>Quay</h1><article>${prose}<div class="social-embed"><blockquote>${post}</blockquote></div>
        <ul><li>Berths 1 to 4: closed</li><li>Berths 5 to 9: open by day</li></ul><p>${paragraphs[0]}</p></article>`),
    );
    expect(body(article)).toEqual([
      ...paragraphs,
      post,
      "Berths 1 to 4: closed",
      "Berths 5 to 9: open by day",
      paragraphs[0],
    ]);
  });

  it("does not believe a furniture name that holds the report", () => {
    expect(body(articleFromHtml(page(`<div class="sidebar-share"><h1>Quay</h1>${prose}</div>`)))).toEqual(paragraphs);
  });

  it("takes the article of the headline where a page shows several", () => {
    const others = `<article><h2>Other news</h2>${"<p>Another report that has its own paragraphs, which are not of this one at all.</p>".repeat(12)}</article>`;
    const article = articleFromHtml(page(`<article><h1>North quay closed</h1>${prose}</article>${others.repeat(3)}`));
    expect(body(article)).toEqual(paragraphs);
  });

  it("leaves out what is shown only on pointing inside a paragraph", () => {
    const text = `<p>Harbour master Ilse Brandt<span class="hover-card"><b>Ilse Brandt</b> More on this person</span> said that the north quay would stay closed.</p>`;
    expect(body(articleFromHtml(page(`<h1>Quay</h1>${prose}${text}`)))).toContain(
      "Harbour master Ilse Brandt said that the north quay would stay closed.",
    );
  });
});

describe("pages without a report", () => {
  it.each([
    ["nothing", ""],
    ["white space", " \n\t "],
    ["only scripts", "<script>let a = 'The minister said that he would not go.'</script>"],
    [
      "only links",
      page(
        `<ul>${"<li><a href='/x'>A headline of another report, long enough to be a sentence.</a></li>".repeat(20)}</ul>`,
      ),
    ],
    ["a short notice", page("<p>404 Not found.</p>")],
  ])("%s", (_, html) => {
    expect(() => articleFromHtml(html)).toThrow(ReportError);
    expect(() => articleFromHtml(html)).toThrow(/no article found/);
  });
});

describe("hostile pages", () => {
  it("100,000 nested tags, ended or not", () => {
    expect(body(articleFromHtml(`${"<div>".repeat(100_000)}${prose}${"</div>".repeat(100_000)}`))).toEqual(paragraphs);
    expect(body(articleFromHtml(`${"<div><b>".repeat(100_000)}${prose}`))).toEqual(paragraphs);
    expect(body(articleFromHtml(`${"<table><tr><td>".repeat(100_000)}${prose}`))).toEqual(paragraphs);
  });

  it("a line of a million characters", () => {
    expect(articleFromHtml(`<p>${"word, ".repeat(170_000)}</p>`).parts.body).toHaveLength(1);
    expect(articleFromHtml(`<p>${"x".repeat(1_000_000)}</p>`).parts.body).toHaveLength(1);
    expect(articleFromHtml(`<div>${"x<br>".repeat(300_000)}</div>`).parts.body).toHaveLength(1);
  });

  it("20 MB of HTML", () => {
    expect(articleFromHtml(prose.repeat(Math.ceil(20_000_000 / prose.length))).parts.body.length).toBeGreaterThan(
      40_000,
    );
  }, 60_000);

  it("NUL bytes and lone surrogates", () => {
    const article = articleFromHtml(
      page(`<h1>Qu\0ay</h1>${prose.replaceAll("harbour", "har\0bo\ud800ur")}&#0;&#xD800;`),
    );
    expect(article.text).not.toMatch(/\0|\p{Surrogate}/u);
  });
});

const holds = (article: Article): void => {
  const { text, parts } = article;
  const flow = [...parts.body, ...parts.headings, ...parts.captions, ...parts.notes].sort(([a], [b]) => a - b);
  const extra = [parts.headline, parts.description].filter((span) => span !== undefined);
  for (const [start, end] of [...flow, ...extra]) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
  }
  for (let i = 1; i < flow.length; i++) expect(flow[i]?.[0]).toBeGreaterThanOrEqual(flow[i - 1]?.[1] ?? 0);
};

describe("any HTML", () => {
  const tag = fc.constantFrom(
    "p",
    "div",
    "article",
    "h1",
    "h2",
    "li",
    "ul",
    "b",
    "a",
    "table",
    "td",
    "tr",
    "aside",
    "figure",
    "figcaption",
    "br",
    "script",
    "title",
    "blockquote",
    "body",
  );
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom("related", "article-body", "comments", "byline", "caption").map((name) => `<div class="${name}">`),
    fc.constantFrom(
      ...paragraphs,
      "By Ada Oyelaran",
      "Advertisement",
      "Updated July 17th, 2021 at 20:16 IST",
      "(Reuters)",
    ),
    fc.string({ unit: "binary" }),
  );

  it("gives an article whose spans hold, or a ReportError", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        try {
          holds(articleFromHtml(pieces.join("")));
        } catch (error) {
          if (!(error instanceof ReportError)) throw error;
          expect(error.code).toBe("no-article");
        }
      }),
      { numRuns: 400 },
    );
  });
});
