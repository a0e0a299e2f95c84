import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Text,
} from '@react-email/components';
import type { CSSProperties, ReactNode } from 'react';
import { colours } from '#app/ui/tokens.ts';
import type { MailContext } from './mail-props.ts';

const colour = colours.light;
const fontFamily = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, Arial, sans-serif";

const page: CSSProperties = {
  backgroundColor: colour.paper,
  color: colour.ink,
  fontFamily,
  margin: 0,
  padding: '24px 12px',
};
const card: CSSProperties = {
  backgroundColor: colour.card,
  border: `1px solid ${colour.line}`,
  borderRadius: '12px',
  maxWidth: '600px',
  padding: '24px',
};
const words: CSSProperties = { fontSize: '18px', lineHeight: '1.6', margin: '0 0 16px' };
const small: CSSProperties = { color: colour.muted, fontSize: '16px', lineHeight: '1.6', margin: '0 0 12px' };
const link: CSSProperties = { color: colour.tide, textDecoration: 'underline' };
const button: CSSProperties = {
  backgroundColor: colour.tide,
  borderRadius: '12px',
  color: colour['on-tide'],
  display: 'inline-block',
  fontSize: '18px',
  fontWeight: 600,
  padding: '14px 24px',
  textDecoration: 'none',
};

/** The sheet that every e-mail is written on. `preview` is what mail programs show beside the subject. */
export function MailPage({
  context,
  preview,
  footer,
  children,
}: {
  context: MailContext;
  preview: string;
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Html lang={context.locale} dir="ltr">
      <Head>
        <meta name="color-scheme" content="light" />
      </Head>
      <Preview>{preview}</Preview>
      <Body style={page}>
        <Container style={card}>
          {children}
          <Hr style={{ borderColor: colour.line, margin: '24px 0 16px' }} />
          {footer}
          <Text style={small}>{context.t('from', { cluster: context.cluster })}</Text>
        </Container>
      </Body>
    </Html>
  );
}

/** "Hello Anna," – or only "Hello," where we know no name. */
export function Greeting({ context, name }: { context: MailContext; name: string | null }) {
  return <Words>{name ? context.t('hello', { name }) : context.t('helloNobody')}</Words>;
}

/** A paragraph. */
export function Words({ children }: { children: ReactNode }) {
  return <Text style={words}>{children}</Text>;
}

/** A paragraph of small print. */
export function SmallPrint({ children }: { children: ReactNode }) {
  return <Text style={small}>{children}</Text>;
}

/** A link within words. */
export function MailLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} style={link}>
      {children}
    </Link>
  );
}

/** The one thing to do, and its address for those whose mail program shows no buttons. */
export function MailButton({
  context,
  href,
  children,
}: {
  context: MailContext;
  href: string;
  children: ReactNode;
}) {
  return (
    <>
      <Text style={words}>
        <Button href={href} style={button}>
          {children}
        </Button>
      </Text>
      <SmallPrint>
        {context.t('linkHint')}
        <br />
        <MailLink href={href}>{href}</MailLink>
      </SmallPrint>
    </>
  );
}

/** Something to read off: large, with room between its signs. */
export function BigCode({ children }: { children: string }) {
  return (
    <Heading
      as="h1"
      style={{
        fontSize: '40px',
        fontWeight: 750,
        letterSpacing: '8px',
        lineHeight: '1.2',
        margin: '8px 0 20px',
      }}
    >
      {children}
    </Heading>
  );
}
