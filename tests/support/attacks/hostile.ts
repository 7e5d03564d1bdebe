/**
 * About five hundred texts that somebody may send to do harm, made here by kind: each kind is a way in which texts have
 * been taken for something else than texts.
 */
const ELEMENTS = [
	'<script>alert(1)</script>',
	'<ScRiPt src=//evil.example></sCrIpT>',
	'<img src=x onerror=alert(1)>',
	'<svg onload=alert(1)>',
	'<svg><animate onbegin=alert(1) attributeName=x>',
	'<iframe srcdoc="<script>alert(1)</script>">',
	'<a href="javascript:alert(1)">x</a>',
	'<math><mtext><style><img src=x onerror=alert(1)>',
	'<details open ontoggle=alert(1)>',
	'<style>*{display:none}</style>',
	'<meta http-equiv=refresh content="0;url=//evil.example">',
	'<base href="//evil.example/">',
	'<form action="//evil.example"><input type=submit>',
	'<input autofocus onfocus=alert(1)>',
	'<object data="javascript:alert(1)">',
	'<template shadowrootmode=open><script>alert(1)</script></template>'
];
const BREAKS = ['', '">', "'>", '</textarea>', '</title>', '</script>', '-->', ']]>', '`}'];
const QUOTES = ["'", '"', '`', "')", '")', "';", '";', "'))--", "' or '1'='1", "'/*"];
const AFTER = ['', ' -- ', '; drop table people; --', ' union select email from people --'];
const STARTS = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '＝', '＋', '－', '＠', ' =', "'=", '"=', ';='];
const FORMULAS = ['1+1', "cmd|'/c calc'!A0"];
const CLIMBS = ['../', '..\\', '%2e%2e%2f', '..%252f', '....//', '..%c0%af'];
const FILES = ['etc/passwd', 'data/tavoli.db', 'windows/win.ini', '.env'];
const ADDRESSES = [
	...[
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		'java\tscript:alert(1)',
		'vbscript:x',
		'data:text/html,<script>'
	],
	...[
		'//evil.example',
		'\\\\evil.example',
		'/\\evil.example',
		'https:evil.example',
		'http://evil.example@localhost'
	],
	...['/%2f/evil.example', '/..//evil.example', 'https://localhost:3000.evil.example', 'file:///etc/passwd'],
	...['http://[::1]', 'http://169.254.169.254/', 'http://①②⑦.⓪.⓪.①', 'blob:x', 'https://évil.example/']
];
const code = (number: number) => String.fromCharCode(number);
const CONTROLS = Array.from({ length: 32 }, (_, i) => `prima${code(i)}dopo`);
const MARKS = [0x7f, 0x80, 0x85, 0x9f, 0xa0, 0xad, 0x61c, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f];
const MORE_MARKS = [
	0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069
];
const STRANGE = [
	0xfeff, 0xfffe, 0xffff, 0xfdd0, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xfffd, 0x3000, 0x1680, 0x180e
];
const DRAWN = [
	...[
		'e\u0301'.repeat(40),
		`a${'\u0300\u0316'.repeat(300)}`,
		'👩‍👩‍👧‍👦',
		'🏳️‍🌈'.repeat(50),
		'🇮🇹',
		'\u{E0001}\u{E0041}'
	],
	...['ﷺ', '﷽'.repeat(20), 'ß', 'ı', 'İ', 'ﬃ', 'Å', 'Å', '¼½¾', '٣٤٥', '零', 'مرحبا بالعالم', 'שלום']
];
const NUMBERS = [
	...[
		'0',
		'-0',
		'-1',
		'+1',
		'00',
		'01',
		'1.5',
		'1,5',
		'1e3',
		'1e309',
		'-1e309',
		'NaN',
		'Infinity',
		'-Infinity'
	],
	...[
		'9007199254740991',
		'9007199254740993',
		'9223372036854775807',
		'9223372036854775808',
		'99999999999999999999'
	],
	...[
		'0x10',
		'0b1',
		'1_000',
		'1 000',
		'1.000,00',
		'٣',
		'１',
		'½',
		'--1',
		'1-',
		'2147483648',
		'-2147483649',
		'.'
	]
];
const DAYS = [
	...['2026-02-30', '0000-00-00', '0001-01-01', '9999-12-31', '10000-01-01', '275761-01-01', '-000001-01-01'],
	...[
		'2026-13-01',
		'2026-03-29T02:30',
		'2026-10-25T02:30',
		'2026-04-01T25:61',
		'2026-04-01T24:00',
		'1900-02-29'
	],
	...[
		'2026-04-01T10:00:00Z',
		'2026-04-01T10:00+14:00',
		'01/04/2026',
		'2026-W14',
		'2026-4-1',
		'domani',
		'2026-00',
		'2026-99'
	]
];
const OBJECTS = [
	...[
		'__proto__',
		'constructor',
		'prototype',
		'toString',
		'hasOwnProperty',
		'null',
		'undefined',
		'true',
		'false'
	],
	...[
		'{}',
		'[]',
		'[[]]',
		'{"$gt":""}',
		'{"__proto__":{"admin":true}}',
		'[1,2',
		'{"a":',
		'"',
		'[object Object]',
		'{"constructor":{"prototype":{"x":1}}}'
	]
];
const HEADERS = [
	...[
		'\r\nBcc: x@evil.example',
		'\nSet-Cookie: sessione=x',
		'%0d%0aLocation: //evil.example',
		'\u560d\u560aX: y'
	],
	...[
		'x@evil.example\nBcc: y@evil.example',
		'"x y"@vallefiorita.example',
		'x@[127.0.0.1]',
		'x@y',
		'@',
		'a@b@c.example'
	],
	...[
		`${'a'.repeat(65)}@vallefiorita.example`,
		'x@vallefiorita.example, y@vallefiorita.example',
		'<x@vallefiorita.example>',
		'x@ваше.example'
	]
];
const SEARCHES = [
	...[
		'"',
		'""',
		'"a',
		'a"',
		'*',
		'a*',
		'*a',
		'^a',
		'a AND',
		'OR',
		'NOT a',
		'NEAR(a b)',
		'NEAR(',
		'title:a',
		'{a b}:c'
	],
	...['a + b', '(', ')', '()', '-a', "a' OR '1'='1", 'a^2', 'a:b:c', '%', '_', '\\', 'a\\_b']
];
const TEMPLATES = [
	...[
		'{{7*7}}',
		'${7*7}',
		'<%= 7*7 %>',
		'#{7*7}',
		'{@html x}',
		'%sveltekit.body%',
		'%sveltekit.nonce%',
		'%lingua%'
	],
	...[
		'<!--frame: header-->',
		'<!--[-->',
		'<!--]-->',
		'$&',
		'$`',
		"$'",
		'$1',
		'%s%s%n',
		'%25',
		'&lt;script&gt;',
		'&#0;',
		'&amp;amp;'
	]
];
const MARKDOWN = [
	...[
		'[x](javascript:alert(1))',
		'![x](x"onerror="alert(1))',
		'<javascript:alert(1)>',
		'[x]: javascript:alert(1)'
	],
	...[
		'[x](data:text/html,x)',
		'**',
		'`<script>`',
		'| a |\n|---|',
		'# '.repeat(50),
		'['.repeat(2000),
		'*a '.repeat(1000),
		'> '.repeat(1000)
	]
];
const LONG = [
	...[
		'',
		' ',
		'\n',
		'\t \t',
		'a'.repeat(201),
		'a'.repeat(5001),
		'a'.repeat(100_000),
		'à '.repeat(10_000),
		'\n'.repeat(5_000)
	],
	...['𝒂'.repeat(5_000), '0'.repeat(1_000), ' x '.repeat(3_000), '9'.repeat(400), '{'.repeat(3_000)]
];
const LINES = [
	'\n{"level":50,"msg":"forged"}',
	'\u001b[2J\u001b[31m',
	'a\u0008\u0008b',
	'\r\n\r\nHTTP/1.1 200 OK',
	'\u0000'
];

const each = (one: readonly string[], other: readonly string[]) =>
	one.flatMap((first) => other.map((second) => first + second));

export const KINDS = {
	script: each(BREAKS, ELEMENTS),
	query: each(QUOTES, AFTER),
	formula: each(STARTS, FORMULAS),
	path: each(CLIMBS, FILES),
	address: ADDRESSES,
	control: CONTROLS,
	mark: [...MARKS, ...MORE_MARKS, ...STRANGE].map((mark) => `prima${code(mark)}dopo`),
	drawn: DRAWN,
	number: NUMBERS,
	day: DAYS,
	object: OBJECTS,
	header: HEADERS,
	search: SEARCHES,
	template: TEMPLATES,
	markdown: MARKDOWN,
	long: LONG,
	line: LINES
} as const;

export const HOSTILE: readonly string[] = Object.values(KINDS).flat();

/** So many of them, beginning where the last one stopped: each is met by something, and everything meets some. */
export const someOf = <T>(all: readonly T[], turn: number, count: number): T[] =>
	Array.from({ length: count }, (_, i) => all[(turn * count + i) % all.length]).filter(
		(one) => one !== undefined
	);
