/** Texts that staff can start from when they build a challenge. They are no legal advice: operators have them checked. */
export default {
  level: {
    '1': 'Not at all.',
    '2': 'A little.',
    '3': 'In part: some important things are missing.',
    '4': 'Well: only small things are missing.',
    '5': 'Fully, and it is shown how.',
  },
  terms: {
    rules: `1. What this is about
We look for answers to needs that people told us. These rules say how it works.

2. Who can enter
The page of the challenge says who can enter. One person of your team sends the entry and speaks for the team.

3. What you send
Everything you send is your own, or you may use it. You do not send names, pictures or health facts of people who did not agree to it.

4. Until when
The date on the page counts, by our clock. Until then you can change your entry or take it back.

5. How it is decided
The page says who decides what. Nobody who belongs to a team judges its entry.

6. When an entry is left out
We leave an entry out if it breaks these rules or does not meet who can enter. We tell you why. Where something can be mended, you get one chance to mend it.

7. If something changes
If we have to move dates or call the challenge off, we tell all teams and say why.`,
    rights: `1. Your idea stays yours
All rights to what you send stay with you. By entering you give none of them away.

2. What we may show
If your entry takes part, we may show its title, summary, pictures and the name of your team, here and where we tell about the challenge. We always name you.

3. What we may not do
We do not build, sell or pass on your idea without your written yes.

4. What you make together
If you make something together with patients, carers or others, talk early about who owns what, and write it down.

5. If your entry is tried
A trial needs an agreement of its own. Nobody has to sign one.`,
    confidentiality: `1. What is public
Your entry is public once it takes part: everything you write in it, and the name of your team.

2. What stays between us
Your drafts are read by your team alone. What you send is read by staff until it takes part. Scores and notes of single jurors are not shown to others.

3. What is kept to yourself
Do not write down what must stay secret, for example what you still want to patent. Ask us first how to hand it in.

4. What you see of others
What you learn of other teams or of people who tell about their health stays with you.

5. How long
This goes on for three years after the end of the challenge.`,
  },
} as const;
