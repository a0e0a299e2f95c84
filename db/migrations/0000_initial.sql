-- What tables lean on: extensions, and functions that generated columns and indexes use. Stands at the top of the first
-- migration (scripts/db-generate.ts puts it there).
create extension if not exists citext;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Lower case without accents, "ß" as "ss". unaccent is only stable because its dictionary could change; ours does not.
create or replace function fold_text(source text) returns text
language sql immutable strict parallel safe
as $$ select lower(public.unaccent('public.unaccent', source)) $$;

-- Words in both languages and as they stand, accents folded and signs between words dropped first on both sides of
-- every comparison: else "Covid-19" is the word "-19" on one side and "19" on the other.
create or replace function folded_words(source text) returns tsvector
language sql immutable strict parallel safe
as $$
  select to_tsvector('pg_catalog.german', folded) || to_tsvector('pg_catalog.english', folded)
    || to_tsvector('pg_catalog.simple', folded)
  from (select regexp_replace(public.fold_text(source), '[^[:alnum:]]+', ' ', 'g') as folded) as f
$$;

create or replace function need_search(title text, story text, who text, today text) returns tsvector
language sql immutable parallel safe
as $$
  select setweight(public.folded_words(title), 'A') || setweight(public.folded_words(story), 'B')
    || setweight(public.folded_words(who || ' ' || today), 'D')
$$;

-- Where an open need stands among those that need attention; the same as `app/domain/needs/attention.ts`, where it is
-- explained. `worth` are the days that its severity counts for.
create or replace function need_attention(worth integer, support integer, published timestamptz) returns integer
language sql immutable parallel safe
as $$
  select floor(
    worth * 24 + 720 * ln(1 + support) / ln(2) - extract(epoch from published at time zone 'UTC') / 3600
  )::integer
$$;

-- Every word must occur, in any of its forms. Words that say nothing ("the", "und") count only when there is no other.
-- The last word may be the beginning of a longer one.
create or replace function search_query(source text) returns tsquery
language sql immutable strict parallel safe
as $$
  with words as (
    select w.ordinality as place, max(w.ordinality) over () as last, w.word,
      plainto_tsquery('pg_catalog.german', w.word) as german,
      plainto_tsquery('pg_catalog.english', w.word) as english,
      plainto_tsquery('pg_catalog.simple', w.word) as plain
    from unnest(string_to_array(trim(regexp_replace(public.fold_text(source), '[^[:alnum:]]+', ' ', 'g')), ' '))
      with ordinality as w (word, ordinality)
    where w.word <> ''
  ), forms as (
    select numnode(german) > 0 and numnode(english) > 0 as speaks,
      concat_ws(' | ', nullif(german::text, ''), nullif(english::text, ''), nullif(plain::text, ''),
        case when place = last and length(word) >= 4 then plain::text || ':*' end) as form
    from words
    where numnode(plain) > 0
  )
  select coalesce(
    string_agg('(' || form || ')', ' & ') filter (where speaks),
    string_agg('(' || form || ')', ' & '),
    ''
  )::tsquery
  from forms
$$;
--> statement-breakpoint
CREATE TYPE "public"."award_kind" AS ENUM('voters', 'jury');--> statement-breakpoint
CREATE TYPE "public"."capacity" AS ENUM('patient', 'carer', 'clinician', 'innovator', 'researcher');--> statement-breakpoint
CREATE TYPE "public"."challenge_format" AS ENUM('contest', 'hackathon', 'fieldlab_call');--> statement-breakpoint
CREATE TYPE "public"."challenge_status" AS ENUM('draft', 'announced', 'running', 'decided', 'closed', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."comment_status" AS ENUM('held', 'published', 'hidden', 'declined', 'deleted');--> statement-breakpoint
CREATE TYPE "public"."constituency" AS ENUM('patients', 'carers', 'clinicians', 'industry', 'research');--> statement-breakpoint
CREATE TYPE "public"."decision" AS ENUM('adopt', 'adapt', 'abandon', 'extend');--> statement-breakpoint
CREATE TYPE "public"."delegation_scope" AS ENUM('needs', 'support', 'vote', 'pilot');--> statement-breakpoint
CREATE TYPE "public"."delegation_status" AS ENUM('invited', 'active', 'declined', 'revoked', 'ended');--> statement-breakpoint
CREATE TYPE "public"."digest_rhythm" AS ENUM('daily', 'weekly', 'off');--> statement-breakpoint
CREATE TYPE "public"."display_choice" AS ENUM('pseudonym', 'name');--> statement-breakpoint
CREATE TYPE "public"."incident_relation" AS ENUM('not_related', 'possible', 'probable', 'causal');--> statement-breakpoint
CREATE TYPE "public"."incident_seriousness" AS ENUM('none', 'death', 'life_threatening', 'hospitalisation', 'disability', 'congenital', 'other_important');--> statement-breakpoint
CREATE TYPE "public"."incident_severity" AS ENUM('mild', 'moderate', 'severe');--> statement-breakpoint
CREATE TYPE "public"."incident_status" AS ENUM('reported', 'classified');--> statement-breakpoint
CREATE TYPE "public"."invitation_status" AS ENUM('invited', 'accepted', 'declined', 'revoked', 'expired');--> statement-breakpoint
CREATE TYPE "public"."locale" AS ENUM('en', 'de');--> statement-breakpoint
CREATE TYPE "public"."moderation_verdict" AS ENUM('publish', 'return', 'decline', 'merge', 'spam', 'keep', 'hide', 'verify', 'refuse');--> statement-breakpoint
CREATE TYPE "public"."need_channel" AS ENUM('web', 'phone', 'paper', 'event');--> statement-breakpoint
CREATE TYPE "public"."need_frequency" AS ENUM('all_the_time', 'daily', 'weekly', 'monthly', 'rarely');--> statement-breakpoint
CREATE TYPE "public"."need_perspective" AS ENUM('myself', 'someone_i_care_for', 'seen_at_work');--> statement-breakpoint
CREATE TYPE "public"."need_place" AS ENUM('home', 'hospital', 'care_home', 'on_the_way', 'online', 'work');--> statement-breakpoint
CREATE TYPE "public"."need_severity" AS ENUM('mild', 'moderate', 'severe', 'dangerous');--> statement-breakpoint
CREATE TYPE "public"."need_status" AS ENUM('draft', 'submitted', 'in_review', 'published', 'returned', 'declined', 'merged', 'in_challenge', 'in_pilot', 'answered', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."need_theme" AS ENUM('mobility', 'falls', 'hearing_and_sight', 'memory', 'medicines', 'pain', 'sleep', 'eating', 'loneliness', 'mental_health', 'hospital_stay', 'going_home', 'appointments', 'information', 'digital', 'caring_for_others', 'chronic_illness', 'transport', 'housing', 'staff_time');--> statement-breakpoint
CREATE TYPE "public"."news_topic" AS ENUM('own_needs', 'followed_needs', 'challenges', 'team', 'pilots', 'replies');--> statement-breakpoint
CREATE TYPE "public"."organisation_kind" AS ENUM('hospital', 'care_home', 'care_service', 'company', 'start_up', 'university', 'research_institute', 'patient_association', 'insurer', 'public_authority', 'cluster');--> statement-breakpoint
CREATE TYPE "public"."participant_status" AS ENUM('candidate', 'screening', 'eligible', 'ineligible', 'invited', 'consented', 'declined', 'active', 'completed', 'withdrawn', 'lost_to_follow_up');--> statement-breakpoint
CREATE TYPE "public"."phase_kind" AS ENUM('prepare', 'listen', 'propose', 'co_design', 'vote', 'jury', 'announce', 'pilot', 'closed');--> statement-breakpoint
CREATE TYPE "public"."pilot_status" AS ENUM('planned', 'ethics_review', 'ready', 'recruiting', 'running', 'paused', 'analysis', 'decided', 'closed', 'stopped');--> statement-breakpoint
CREATE TYPE "public"."priority_round_status" AS ENUM('collecting', 'interim', 'interim_closed', 'shortlisted', 'session', 'ranked', 'published', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."queue_kind" AS ENUM('need', 'comment', 'report', 'role_claim', 'appeal');--> statement-breakpoint
CREATE TYPE "public"."queue_status" AS ENUM('waiting', 'decided');--> statement-breakpoint
CREATE TYPE "public"."regulatory_class" AS ENUM('none', 'I', 'IIa', 'IIb', 'III', 'ivd', 'unknown');--> statement-breakpoint
CREATE TYPE "public"."report_reason" AS ENUM('personal_data', 'hurtful', 'advertising', 'false_or_dangerous', 'something_else');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('patient', 'carer', 'clinician', 'innovator', 'researcher', 'staff', 'admin');--> statement-breakpoint
CREATE TYPE "public"."role_status" AS ENUM('claimed', 'verified', 'refused', 'ended');--> statement-breakpoint
CREATE TYPE "public"."solution_status" AS ENUM('draft', 'submitted', 'eligible', 'ineligible', 'shortlisted', 'awarded', 'not_selected', 'in_pilot', 'adopted', 'adapted', 'abandoned', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."subject_type" AS ENUM('need', 'challenge', 'solution', 'pilot', 'comment', 'person', 'organisation', 'team', 'priority_round');--> statement-breakpoint
CREATE TYPE "public"."team_role" AS ENUM('lead', 'member');--> statement-breakpoint
CREATE TYPE "public"."terms_kind" AS ENUM('rules', 'rights', 'confidentiality');--> statement-breakpoint
CREATE TYPE "public"."theme" AS ENUM('auto', 'light', 'dark', 'contrast');--> statement-breakpoint
CREATE TYPE "public"."voting_method" AS ENUM('single', 'approval', 'score', 'ranked', 'budget');--> statement-breakpoint
CREATE TABLE "awards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge_id" uuid NOT NULL,
	"solution_id" uuid NOT NULL,
	"kind" "award_kind" NOT NULL,
	"statement" text NOT NULL,
	"prize_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision_drafts" (
	"challenge_id" uuid PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"saved_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"signed_at" timestamp (3) with time zone,
	"signed_by" uuid,
	"announce_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ballot_arrivals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ballot_id" uuid NOT NULL,
	"minute" timestamp (3) with time zone NOT NULL,
	"network" text,
	"is_new_account" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ballot_helpers" (
	"ballot_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ballot_helpers_ballot_id_user_id_pk" PRIMARY KEY("ballot_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "ballot_papers" (
	"ballot_id" uuid NOT NULL,
	"voter_key" text NOT NULL,
	"constituency" "constituency" NOT NULL,
	"marks" jsonb NOT NULL,
	"by_carer" boolean DEFAULT false NOT NULL,
	"on_paper" boolean DEFAULT false NOT NULL,
	"receipt" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "ballot_papers_ballot_id_voter_key_pk" PRIMARY KEY("ballot_id","voter_key")
);
--> statement-breakpoint
CREATE TABLE "ballots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge_id" uuid NOT NULL,
	"method" "voting_method" DEFAULT 'approval' NOT NULL,
	"score_max" smallint DEFAULT 5 NOT NULL,
	"budget" integer,
	"weights" jsonb,
	"targets" jsonb,
	"paper_hours" smallint DEFAULT 0 NOT NULL,
	"eligible" "capacity"[] NOT NULL,
	"quorum" integer DEFAULT 0 NOT NULL,
	"patient_gate" double precision,
	"seed" text NOT NULL,
	"counted_at" timestamp (3) with time zone,
	"result" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hand_papers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ballot_id" uuid NOT NULL,
	"number" text NOT NULL,
	"receipt" text NOT NULL,
	"voter_key" text,
	"constituency" "constituency",
	"place" text DEFAULT '' NOT NULL,
	"status" text NOT NULL,
	"handed_by" uuid,
	"first_marks" jsonb,
	"first_by" uuid,
	"second_marks" jsonb,
	"second_by" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "challenge_faqs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"question" text NOT NULL,
	"answer" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "challenge_message_recipients" (
	"message_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"by_mail" boolean DEFAULT false NOT NULL,
	"mailed_at" timestamp (3) with time zone,
	CONSTRAINT "challenge_message_recipients_message_id_user_id_pk" PRIMARY KEY("message_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "challenge_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"sent_by" uuid,
	"recipients" integer NOT NULL,
	"is_reminder" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "challenge_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge_id" uuid NOT NULL,
	"asked_by" uuid,
	"question" text NOT NULL,
	"status" text NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"private_reason" text DEFAULT '' NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone,
	"submission_key" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "challenge_terms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge_id" uuid NOT NULL,
	"kind" "terms_kind" NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "challenge_updates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge_id" uuid NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"written_by" uuid,
	"submission_key" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "eligibility_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"kind" text NOT NULL,
	"parameter" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"wording" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "focus_areas" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prizes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"kind" "award_kind" NOT NULL,
	"title" text NOT NULL,
	"promise" text DEFAULT '' NOT NULL,
	"amount" integer
);
--> statement-breakpoint
CREATE TABLE "challenge_needs" (
	"challenge_id" uuid NOT NULL,
	"need_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "challenge_needs_challenge_id_need_id_pk" PRIMARY KEY("challenge_id","need_id")
);
--> statement-breakpoint
CREATE TABLE "challenge_partners" (
	"challenge_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" smallint DEFAULT 0 NOT NULL,
	"part" text DEFAULT '' NOT NULL,
	CONSTRAINT "challenge_partners_challenge_id_organisation_id_pk" PRIMARY KEY("challenge_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "challenges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"format" "challenge_format" NOT NULL,
	"status" "challenge_status" NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"brief" jsonb NOT NULL,
	"themes" "need_theme"[] DEFAULT '{}' NOT NULL,
	"prize" text DEFAULT '' NOT NULL,
	"grace_minutes" smallint DEFAULT 0 NOT NULL,
	"owner_id" uuid NOT NULL,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"part_versions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"announced_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "criteria" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"weight" double precision NOT NULL,
	"descriptors" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "phases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge_id" uuid NOT NULL,
	"kind" "phase_kind" NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "comment_versions" (
	"comment_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "comment_versions_comment_id_version_pk" PRIMARY KEY("comment_id","version")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_type" "subject_type" NOT NULL,
	"subject_id" uuid NOT NULL,
	"parent_id" uuid,
	"author_id" uuid NOT NULL,
	"written_by_id" uuid,
	"capacity" "capacity",
	"shown_as" "display_choice" DEFAULT 'pseudonym' NOT NULL,
	"status" "comment_status" NOT NULL,
	"body" text NOT NULL,
	"reason" text,
	"submission_key" uuid NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follows" (
	"user_id" uuid NOT NULL,
	"subject_type" "subject_type" NOT NULL,
	"subject_id" uuid NOT NULL,
	"carried_from_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "follows_user_id_subject_type_subject_id_pk" PRIMARY KEY("user_id","subject_type","subject_id")
);
--> statement-breakpoint
CREATE TABLE "moderation_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" "queue_kind" NOT NULL,
	"subject_type" "subject_type" NOT NULL,
	"subject_id" uuid NOT NULL,
	"detail" text,
	"status" "queue_status" DEFAULT 'waiting' NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"excluded_id" uuid,
	"locked_by_id" uuid,
	"locked_until" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moderation_verdicts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"item_id" uuid NOT NULL,
	"moderator_id" uuid NOT NULL,
	"verdict" "moderation_verdict" NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reason_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"verdict" "moderation_verdict" NOT NULL,
	"title" text NOT NULL,
	"body_en" text NOT NULL,
	"body_de" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_type" "subject_type" NOT NULL,
	"subject_id" uuid NOT NULL,
	"reporter_id" uuid NOT NULL,
	"reason" "report_reason" NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jurors" (
	"challenge_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"status" "invitation_status" NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"reminded_at" timestamp (3) with time zone,
	"stepped_down_at" timestamp (3) with time zone,
	"step_down_reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "jurors_challenge_id_user_id_pk" PRIMARY KEY("challenge_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "jury_assignments" (
	"solution_id" uuid NOT NULL,
	"juror_id" uuid NOT NULL,
	"round" smallint NOT NULL,
	"by_hand" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "jury_assignments_solution_id_juror_id_round_pk" PRIMARY KEY("solution_id","juror_id","round")
);
--> statement-breakpoint
CREATE TABLE "jury_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"solution_id" uuid NOT NULL,
	"juror_id" uuid NOT NULL,
	"criterion_id" uuid NOT NULL,
	"round" smallint NOT NULL,
	"before" smallint,
	"after" smallint NOT NULL,
	"reason" text NOT NULL,
	"entered_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jury_comments" (
	"solution_id" uuid NOT NULL,
	"juror_id" uuid NOT NULL,
	"for_team" text DEFAULT '' NOT NULL,
	"private_note" text DEFAULT '' NOT NULL,
	"saved_in" text DEFAULT '' NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "jury_comments_solution_id_juror_id_pk" PRIMARY KEY("solution_id","juror_id")
);
--> statement-breakpoint
CREATE TABLE "jury_conflicts" (
	"solution_id" uuid NOT NULL,
	"juror_id" uuid NOT NULL,
	"source" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "jury_conflicts_solution_id_juror_id_pk" PRIMARY KEY("solution_id","juror_id")
);
--> statement-breakpoint
CREATE TABLE "jury_finalists" (
	"solution_id" uuid NOT NULL,
	"round" smallint NOT NULL,
	"pitch_at" timestamp (3) with time zone,
	"pitch_minutes" smallint,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "jury_finalists_solution_id_round_pk" PRIMARY KEY("solution_id","round")
);
--> statement-breakpoint
CREATE TABLE "jury_invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge_id" uuid NOT NULL,
	"email" "citext" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jury_rounds" (
	"challenge_id" uuid NOT NULL,
	"round" smallint NOT NULL,
	"per_entry" smallint,
	"seed" text NOT NULL,
	"assigned_at" timestamp (3) with time zone,
	"ends_at" timestamp (3) with time zone,
	"opened_at" timestamp (3) with time zone,
	"opened_reason" text DEFAULT '' NOT NULL,
	"reminded_of" timestamp (3) with time zone,
	"finalists_reason" text DEFAULT '' NOT NULL,
	"has_pitches" boolean DEFAULT false NOT NULL,
	"pitch_place" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "jury_rounds_challenge_id_round_pk" PRIMARY KEY("challenge_id","round")
);
--> statement-breakpoint
CREATE TABLE "jury_scores" (
	"solution_id" uuid NOT NULL,
	"juror_id" uuid NOT NULL,
	"criterion_id" uuid NOT NULL,
	"round" smallint DEFAULT 1 NOT NULL,
	"score" smallint NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "jury_scores_solution_id_juror_id_criterion_id_round_pk" PRIMARY KEY("solution_id","juror_id","criterion_id","round")
);
--> statement-breakpoint
CREATE TABLE "jury_submissions" (
	"challenge_id" uuid NOT NULL,
	"round" smallint NOT NULL,
	"juror_id" uuid NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "jury_submissions_challenge_id_round_juror_id_pk" PRIMARY KEY("challenge_id","round","juror_id")
);
--> statement-breakpoint
CREATE TABLE "need_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"owner_id" uuid,
	"need_id" uuid,
	"answers" jsonb NOT NULL,
	"kept" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "need_merges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_id" uuid NOT NULL,
	"into_id" uuid NOT NULL,
	"merged_by" uuid NOT NULL,
	"status_before" "need_status" NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"is_current" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "need_supports" (
	"need_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"capacity" "capacity" NOT NULL,
	"given_by_id" uuid,
	"carried_from_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "need_supports_need_id_user_id_pk" PRIMARY KEY("need_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "need_versions" (
	"need_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"edited_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "need_versions_need_id_version_pk" PRIMARY KEY("need_id","version")
);
--> statement-breakpoint
CREATE TABLE "needs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"author_id" uuid NOT NULL,
	"written_by_id" uuid,
	"capacity" "capacity" NOT NULL,
	"shown_as" "display_choice" DEFAULT 'pseudonym' NOT NULL,
	"locale" "locale" NOT NULL,
	"status" "need_status" NOT NULL,
	"title" text NOT NULL,
	"story" text NOT NULL,
	"who" text DEFAULT '' NOT NULL,
	"place" "need_place" NOT NULL,
	"frequency" "need_frequency" NOT NULL,
	"severity" "need_severity" NOT NULL,
	"perspective" "need_perspective" NOT NULL,
	"today" text DEFAULT '' NOT NULL,
	"themes" "need_theme"[] NOT NULL,
	"channel" "need_channel" DEFAULT 'web' NOT NULL,
	"reason" text,
	"appealed_at" timestamp (3) with time zone,
	"hidden_at" timestamp (3) with time zone,
	"merged_into_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"support_count" integer DEFAULT 0 NOT NULL,
	"comment_count" integer DEFAULT 0 NOT NULL,
	"outcome" text,
	"search" "tsvector" GENERATED ALWAYS AS (need_search(title, story, who, today)) STORED,
	"attention" integer GENERATED ALWAYS AS (need_attention(case severity when 'mild' then 0 when 'moderate' then 30 when 'severe' then 90 when 'dangerous' then 365 end, support_count, published_at)) STORED,
	"submitted_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delegations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"patient_id" uuid NOT NULL,
	"carer_id" uuid,
	"carer_email" "citext" NOT NULL,
	"scopes" "delegation_scope"[] NOT NULL,
	"status" "delegation_status" NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_members" (
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"position" text DEFAULT '' NOT NULL,
	"is_shown" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisation_members_organisation_id_user_id_pk" PRIMARY KEY("organisation_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" "organisation_kind" NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"town" text DEFAULT '' NOT NULL,
	"website" text,
	"email_domain" "citext",
	"domain_roles" "role"[] DEFAULT '{}' NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"logo_file_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limits_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"device" text DEFAULT '' NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" "citext" NOT NULL,
	"code_hash" text NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user_roles" (
	"user_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"status" "role_status" NOT NULL,
	"claim" text DEFAULT '' NOT NULL,
	"reason" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "user_roles_user_id_role_pk" PRIMARY KEY("user_id","role")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" "citext" NOT NULL,
	"name" text,
	"pseudonym" text NOT NULL,
	"shown_as" "display_choice" DEFAULT 'pseudonym' NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"locale" "locale" DEFAULT 'en' NOT NULL,
	"theme" "theme" DEFAULT 'auto' NOT NULL,
	"text_size" smallint DEFAULT 1 NOT NULL,
	"digest" "digest_rhythm" DEFAULT 'weekly' NOT NULL,
	"digest_sent_at" timestamp (3) with time zone,
	"muted_in_app" "news_topic"[] DEFAULT '{}' NOT NULL,
	"muted_by_mail" "news_topic"[] DEFAULT '{}' NOT NULL,
	"accepted_items" integer DEFAULT 0 NOT NULL,
	"onboarded_at" timestamp (3) with time zone,
	"suspended_at" timestamp (3) with time zone,
	"suspended_reason" text,
	"erased_at" timestamp (3) with time zone,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evaluation_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"pilot_id" uuid NOT NULL,
	"decision" "decision" NOT NULL,
	"statement" text NOT NULL,
	"snapshot" jsonb NOT NULL,
	"snapshot_hash" text NOT NULL,
	"signed_by_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evaluation_scores" (
	"pilot_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"domain" text NOT NULL,
	"score" smallint,
	"comment" text DEFAULT '' NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evaluation_scores_pilot_id_user_id_domain_pk" PRIMARY KEY("pilot_id","user_id","domain")
);
--> statement-breakpoint
CREATE TABLE "evaluators" (
	"pilot_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"interest" text DEFAULT '' NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evaluators_pilot_id_user_id_pk" PRIMARY KEY("pilot_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"pilot_id" uuid NOT NULL,
	"participant_id" uuid,
	"reported_by_id" uuid,
	"what" text NOT NULL,
	"onset_at" timestamp (3) with time zone,
	"aware_at" timestamp (3) with time zone NOT NULL,
	"status" "incident_status" NOT NULL,
	"severity" "incident_severity",
	"seriousness" "incident_seriousness",
	"relation" "incident_relation",
	"device_deficiency" boolean,
	"expected" boolean,
	"imminent_risk" boolean,
	"action" text DEFAULT '' NOT NULL,
	"classified_by_id" uuid,
	"classified_at" timestamp (3) with time zone,
	"report_due_at" timestamp (3) with time zone NOT NULL,
	"passed_on_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"pilot_id" uuid NOT NULL,
	"code" text NOT NULL,
	"status" "participant_status" NOT NULL,
	"reason" text,
	"link_hash" text NOT NULL,
	"consent_version" integer,
	"consented_at" timestamp (3) with time zone,
	"draft_answers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pilots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"solution_id" uuid NOT NULL,
	"solution_version" integer NOT NULL,
	"status" "pilot_status" NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"question" text NOT NULL,
	"site_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"consent_text" text NOT NULL,
	"consent_version" integer DEFAULT 1 NOT NULL,
	"target_participants" integer NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	"result" text,
	"version" integer DEFAULT 1 NOT NULL,
	"comment_count" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "questionnaire_responses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"instrument" text NOT NULL,
	"instrument_version" text NOT NULL,
	"answers" jsonb NOT NULL,
	"score" double precision,
	"flagged" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid,
	"on_behalf_of_id" uuid,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"request_id" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file_uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"solution_id" uuid NOT NULL,
	"started_by" uuid,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"file_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_type" text,
	"subject_id" uuid,
	"draft_id" uuid,
	"uploaded_by_id" uuid,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journey_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_type" "subject_type" NOT NULL,
	"subject_id" uuid NOT NULL,
	"actor_role" "role",
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"subject_type" "subject_type" NOT NULL,
	"subject_id" uuid NOT NULL,
	"path" text NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"topic" "news_topic",
	"in_app" boolean DEFAULT true NOT NULL,
	"read_at" timestamp (3) with time zone,
	"digested_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"last_error" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "priority_papers" (
	"round_id" uuid NOT NULL,
	"voter_key" text NOT NULL,
	"constituency" "constituency" NOT NULL,
	"chosen" uuid[] NOT NULL,
	"by_carer" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "priority_papers_round_id_voter_key_pk" PRIMARY KEY("round_id","voter_key")
);
--> statement-breakpoint
CREATE TABLE "priority_rounds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"status" "priority_round_status" NOT NULL,
	"groups" "constituency"[] NOT NULL,
	"most_chosen" smallint DEFAULT 10 NOT NULL,
	"shortlist_size" smallint DEFAULT 18 NOT NULL,
	"final_size" smallint DEFAULT 10 NOT NULL,
	"seed" text NOT NULL,
	"interim_ends_at" timestamp (3) with time zone,
	"session_at" timestamp (3) with time zone,
	"session_place" text DEFAULT '' NOT NULL,
	"interim_result" jsonb,
	"final_result" jsonb,
	"owner_id" uuid NOT NULL,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"published_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "priority_seats" (
	"round_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"constituency" "constituency",
	"answer" text DEFAULT 'invited' NOT NULL,
	"group_id" uuid,
	"is_facilitator" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "priority_seats_round_id_user_id_pk" PRIMARY KEY("round_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "priority_session_groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"name" text NOT NULL,
	"ranking" uuid[] NOT NULL,
	"handed_in_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "priority_topic_needs" (
	"topic_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"need_id" uuid NOT NULL,
	"consent" text NOT NULL,
	"wording_version" integer,
	"answer" text DEFAULT '' NOT NULL,
	"asked_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "priority_topic_needs_topic_id_need_id_pk" PRIMARY KEY("topic_id","need_id")
);
--> statement-breakpoint
CREATE TABLE "priority_topics" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"wording" text NOT NULL,
	"explanation" text DEFAULT '' NOT NULL,
	"shortlist_place" smallint,
	"shortlist_group" "constituency",
	"final_rank" smallint,
	"challenge_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "eligibility_answers" (
	"solution_id" uuid NOT NULL,
	"rule_id" uuid NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp (3) with time zone,
	"is_met" boolean,
	"reason" text DEFAULT '' NOT NULL,
	"checked_by" uuid,
	"checked_at" timestamp (3) with time zone,
	CONSTRAINT "eligibility_answers_solution_id_rule_id_pk" PRIMARY KEY("solution_id","rule_id")
);
--> statement-breakpoint
CREATE TABLE "solution_needs" (
	"solution_id" uuid NOT NULL,
	"need_id" uuid NOT NULL,
	CONSTRAINT "solution_needs_solution_id_need_id_pk" PRIMARY KEY("solution_id","need_id")
);
--> statement-breakpoint
CREATE TABLE "solution_sendings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"solution_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"receipt" text NOT NULL,
	"files" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"minutes_late" integer DEFAULT 0 NOT NULL,
	"sent_by" uuid,
	"sent_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "solution_versions" (
	"solution_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"saved_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"submitted_by" uuid,
	CONSTRAINT "solution_versions_solution_id_version_pk" PRIMARY KEY("solution_id","version")
);
--> statement-breakpoint
CREATE TABLE "solutions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"challenge_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"status" "solution_status" NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"design" jsonb NOT NULL,
	"what_it_takes" text DEFAULT '' NOT NULL,
	"evidence" text DEFAULT '' NOT NULL,
	"readiness" smallint,
	"regulatory_class" "regulatory_class" DEFAULT 'unknown' NOT NULL,
	"costs" text DEFAULT '' NOT NULL,
	"focus_area_id" uuid,
	"amount" integer,
	"video_url" text DEFAULT '' NOT NULL,
	"mend_until" timestamp (3) with time zone,
	"mend_asked_at" timestamp (3) with time zone,
	"feedback" text,
	"version" integer DEFAULT 1 NOT NULL,
	"comment_count" integer DEFAULT 0 NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"email" "citext" NOT NULL,
	"invited_by" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"status" "invitation_status" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" "team_role" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "team_members_team_id_user_id_pk" PRIMARY KEY("team_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"challenge_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "terms_acceptances" (
	"terms_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"accepted_by" uuid,
	"accepted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "terms_acceptances_terms_id_team_id_pk" PRIMARY KEY("terms_id","team_id")
);
--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_solution_id_solutions_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solutions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_prize_id_prizes_id_fk" FOREIGN KEY ("prize_id") REFERENCES "public"."prizes"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD CONSTRAINT "decision_drafts_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD CONSTRAINT "decision_drafts_saved_by_users_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD CONSTRAINT "decision_drafts_signed_by_users_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_arrivals" ADD CONSTRAINT "ballot_arrivals_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_helpers" ADD CONSTRAINT "ballot_helpers_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_helpers" ADD CONSTRAINT "ballot_helpers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_papers" ADD CONSTRAINT "ballot_papers_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_papers" ADD CONSTRAINT "hand_papers_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_papers" ADD CONSTRAINT "hand_papers_handed_by_users_id_fk" FOREIGN KEY ("handed_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_papers" ADD CONSTRAINT "hand_papers_first_by_users_id_fk" FOREIGN KEY ("first_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_papers" ADD CONSTRAINT "hand_papers_second_by_users_id_fk" FOREIGN KEY ("second_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_faqs" ADD CONSTRAINT "challenge_faqs_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_message_recipients" ADD CONSTRAINT "challenge_message_recipients_message_id_challenge_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."challenge_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_message_recipients" ADD CONSTRAINT "challenge_message_recipients_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_messages" ADD CONSTRAINT "challenge_messages_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_messages" ADD CONSTRAINT "challenge_messages_sent_by_users_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_questions" ADD CONSTRAINT "challenge_questions_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_questions" ADD CONSTRAINT "challenge_questions_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_questions" ADD CONSTRAINT "challenge_questions_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_terms" ADD CONSTRAINT "challenge_terms_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_terms" ADD CONSTRAINT "challenge_terms_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_updates" ADD CONSTRAINT "challenge_updates_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_updates" ADD CONSTRAINT "challenge_updates_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_rules" ADD CONSTRAINT "eligibility_rules_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "focus_areas" ADD CONSTRAINT "focus_areas_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prizes" ADD CONSTRAINT "prizes_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_needs" ADD CONSTRAINT "challenge_needs_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_needs" ADD CONSTRAINT "challenge_needs_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_partners" ADD CONSTRAINT "challenge_partners_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_partners" ADD CONSTRAINT "challenge_partners_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criteria" ADD CONSTRAINT "criteria_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phases" ADD CONSTRAINT "phases_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_versions" ADD CONSTRAINT "comment_versions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_written_by_id_users_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_items" ADD CONSTRAINT "moderation_items_excluded_id_users_id_fk" FOREIGN KEY ("excluded_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_items" ADD CONSTRAINT "moderation_items_locked_by_id_users_id_fk" FOREIGN KEY ("locked_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_verdicts" ADD CONSTRAINT "moderation_verdicts_item_id_moderation_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."moderation_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_verdicts" ADD CONSTRAINT "moderation_verdicts_moderator_id_users_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_reporter_id_users_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jurors" ADD CONSTRAINT "jurors_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jurors" ADD CONSTRAINT "jurors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_assignments" ADD CONSTRAINT "jury_assignments_solution_id_solutions_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solutions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_assignments" ADD CONSTRAINT "jury_assignments_juror_id_users_id_fk" FOREIGN KEY ("juror_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_changes" ADD CONSTRAINT "jury_changes_solution_id_solutions_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solutions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_changes" ADD CONSTRAINT "jury_changes_juror_id_users_id_fk" FOREIGN KEY ("juror_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_changes" ADD CONSTRAINT "jury_changes_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_changes" ADD CONSTRAINT "jury_changes_entered_by_users_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_comments" ADD CONSTRAINT "jury_comments_solution_id_solutions_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solutions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_comments" ADD CONSTRAINT "jury_comments_juror_id_users_id_fk" FOREIGN KEY ("juror_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_conflicts" ADD CONSTRAINT "jury_conflicts_solution_id_solutions_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solutions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_conflicts" ADD CONSTRAINT "jury_conflicts_juror_id_users_id_fk" FOREIGN KEY ("juror_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_finalists" ADD CONSTRAINT "jury_finalists_solution_id_solutions_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solutions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_invitations" ADD CONSTRAINT "jury_invitations_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_rounds" ADD CONSTRAINT "jury_rounds_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_scores" ADD CONSTRAINT "jury_scores_solution_id_solutions_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solutions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_scores" ADD CONSTRAINT "jury_scores_juror_id_users_id_fk" FOREIGN KEY ("juror_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_scores" ADD CONSTRAINT "jury_scores_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_submissions" ADD CONSTRAINT "jury_submissions_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_submissions" ADD CONSTRAINT "jury_submissions_juror_id_users_id_fk" FOREIGN KEY ("juror_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_drafts" ADD CONSTRAINT "need_drafts_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_drafts" ADD CONSTRAINT "need_drafts_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_merges" ADD CONSTRAINT "need_merges_from_id_needs_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_merges" ADD CONSTRAINT "need_merges_into_id_needs_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_merges" ADD CONSTRAINT "need_merges_merged_by_users_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_supports" ADD CONSTRAINT "need_supports_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_supports" ADD CONSTRAINT "need_supports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_supports" ADD CONSTRAINT "need_supports_given_by_id_users_id_fk" FOREIGN KEY ("given_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_supports" ADD CONSTRAINT "need_supports_carried_from_id_needs_id_fk" FOREIGN KEY ("carried_from_id") REFERENCES "public"."needs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_versions" ADD CONSTRAINT "need_versions_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_versions" ADD CONSTRAINT "need_versions_edited_by_users_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_written_by_id_users_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_merged_into" FOREIGN KEY ("merged_into_id") REFERENCES "public"."needs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_patient_id_users_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_carer_id_users_id_fk" FOREIGN KEY ("carer_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_members" ADD CONSTRAINT "organisation_members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_members" ADD CONSTRAINT "organisation_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_decisions" ADD CONSTRAINT "evaluation_decisions_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_decisions" ADD CONSTRAINT "evaluation_decisions_signed_by_id_users_id_fk" FOREIGN KEY ("signed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_scores" ADD CONSTRAINT "evaluation_scores_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_scores" ADD CONSTRAINT "evaluation_scores_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluators" ADD CONSTRAINT "evaluators_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluators" ADD CONSTRAINT "evaluators_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_reported_by_id_users_id_fk" FOREIGN KEY ("reported_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_classified_by_id_users_id_fk" FOREIGN KEY ("classified_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilots" ADD CONSTRAINT "pilots_solution_id_solutions_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilots" ADD CONSTRAINT "pilots_site_id_organisations_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilots" ADD CONSTRAINT "pilots_lead_id_users_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilots" ADD CONSTRAINT "pilots_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire_responses" ADD CONSTRAINT "questionnaire_responses_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_uploads" ADD CONSTRAINT "file_uploads_solution_id_solutions_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solutions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_uploads" ADD CONSTRAINT "file_uploads_started_by_users_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_uploads" ADD CONSTRAINT "file_uploads_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_id_users_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_papers" ADD CONSTRAINT "priority_papers_round_id_priority_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."priority_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_rounds" ADD CONSTRAINT "priority_rounds_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_seats" ADD CONSTRAINT "priority_seats_round_id_priority_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."priority_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_seats" ADD CONSTRAINT "priority_seats_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_seats" ADD CONSTRAINT "priority_seats_group_id_priority_session_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."priority_session_groups"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_session_groups" ADD CONSTRAINT "priority_session_groups_round_id_priority_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."priority_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_topic_needs" ADD CONSTRAINT "priority_topic_needs_topic_id_priority_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."priority_topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_topic_needs" ADD CONSTRAINT "priority_topic_needs_round_id_priority_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."priority_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_topic_needs" ADD CONSTRAINT "priority_topic_needs_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_topics" ADD CONSTRAINT "priority_topics_round_id_priority_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."priority_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_topics" ADD CONSTRAINT "priority_topics_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_answers" ADD CONSTRAINT "eligibility_answers_solution_id_solutions_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solutions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_answers" ADD CONSTRAINT "eligibility_answers_rule_id_eligibility_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."eligibility_rules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_answers" ADD CONSTRAINT "eligibility_answers_confirmed_by_users_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_answers" ADD CONSTRAINT "eligibility_answers_checked_by_users_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solution_needs" ADD CONSTRAINT "solution_needs_solution_id_solutions_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solutions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solution_needs" ADD CONSTRAINT "solution_needs_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solution_sendings" ADD CONSTRAINT "solution_sendings_solution_id_solutions_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solutions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solution_sendings" ADD CONSTRAINT "solution_sendings_sent_by_users_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solution_versions" ADD CONSTRAINT "solution_versions_solution_id_solutions_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solutions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solution_versions" ADD CONSTRAINT "solution_versions_saved_by_users_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solution_versions" ADD CONSTRAINT "solution_versions_submitted_by_users_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solutions" ADD CONSTRAINT "solutions_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solutions" ADD CONSTRAINT "solutions_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solutions" ADD CONSTRAINT "solutions_focus_area_id_focus_areas_id_fk" FOREIGN KEY ("focus_area_id") REFERENCES "public"."focus_areas"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_invitations" ADD CONSTRAINT "team_invitations_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_invitations" ADD CONSTRAINT "team_invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms_acceptances" ADD CONSTRAINT "terms_acceptances_terms_id_challenge_terms_id_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."challenge_terms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms_acceptances" ADD CONSTRAINT "terms_acceptances_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms_acceptances" ADD CONSTRAINT "terms_acceptances_accepted_by_users_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "awards_once" ON "awards" USING btree ("challenge_id","solution_id","kind");--> statement-breakpoint
CREATE INDEX "awards_solution" ON "awards" USING btree ("solution_id");--> statement-breakpoint
CREATE INDEX "ballot_arrivals_minute" ON "ballot_arrivals" USING btree ("ballot_id","minute");--> statement-breakpoint
CREATE INDEX "ballot_helpers_user" ON "ballot_helpers" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ballot_papers_receipt" ON "ballot_papers" USING btree ("ballot_id","receipt");--> statement-breakpoint
CREATE UNIQUE INDEX "ballots_challenge" ON "ballots" USING btree ("challenge_id");--> statement-breakpoint
CREATE UNIQUE INDEX "hand_papers_number" ON "hand_papers" USING btree ("ballot_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "hand_papers_voter" ON "hand_papers" USING btree ("ballot_id","voter_key") WHERE voter_key is not null and status <> 'void';--> statement-breakpoint
CREATE INDEX "hand_papers_open" ON "hand_papers" USING btree ("ballot_id","status","id");--> statement-breakpoint
CREATE INDEX "challenge_faqs_challenge" ON "challenge_faqs" USING btree ("challenge_id","position");--> statement-breakpoint
CREATE INDEX "challenge_message_recipients_user" ON "challenge_message_recipients" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "challenge_message_recipients_to_mail" ON "challenge_message_recipients" USING btree ("message_id","user_id") WHERE by_mail and mailed_at is null;--> statement-breakpoint
CREATE INDEX "challenge_messages_challenge" ON "challenge_messages" USING btree ("challenge_id","id");--> statement-breakpoint
CREATE INDEX "challenge_questions_challenge" ON "challenge_questions" USING btree ("challenge_id","status","id");--> statement-breakpoint
CREATE INDEX "challenge_questions_asked_by" ON "challenge_questions" USING btree ("asked_by");--> statement-breakpoint
CREATE UNIQUE INDEX "challenge_questions_submission" ON "challenge_questions" USING btree ("asked_by","submission_key");--> statement-breakpoint
CREATE UNIQUE INDEX "challenge_terms_version" ON "challenge_terms" USING btree ("challenge_id","kind","version");--> statement-breakpoint
CREATE INDEX "challenge_updates_challenge" ON "challenge_updates" USING btree ("challenge_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "challenge_updates_submission" ON "challenge_updates" USING btree ("challenge_id","submission_key");--> statement-breakpoint
CREATE INDEX "eligibility_rules_challenge" ON "eligibility_rules" USING btree ("challenge_id","position");--> statement-breakpoint
CREATE INDEX "focus_areas_challenge" ON "focus_areas" USING btree ("challenge_id","position");--> statement-breakpoint
CREATE INDEX "prizes_challenge" ON "prizes" USING btree ("challenge_id","position");--> statement-breakpoint
CREATE INDEX "challenge_needs_need" ON "challenge_needs" USING btree ("need_id");--> statement-breakpoint
CREATE UNIQUE INDEX "challenges_slug" ON "challenges" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "challenges_public" ON "challenges" USING btree ("announced_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "challenges_status" ON "challenges" USING btree ("status");--> statement-breakpoint
CREATE UNIQUE INDEX "criteria_position" ON "criteria" USING btree ("challenge_id","position");--> statement-breakpoint
CREATE INDEX "phases_challenge" ON "phases" USING btree ("challenge_id","starts_at");--> statement-breakpoint
CREATE INDEX "phases_to_open" ON "phases" USING btree ("starts_at") WHERE opened_at is null;--> statement-breakpoint
CREATE INDEX "phases_to_close" ON "phases" USING btree ("ends_at") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "comments_subject" ON "comments" USING btree ("subject_type","subject_id","id");--> statement-breakpoint
CREATE INDEX "comments_parent" ON "comments" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "comments_author" ON "comments" USING btree ("author_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "comments_submission" ON "comments" USING btree ("author_id","submission_key");--> statement-breakpoint
CREATE INDEX "follows_subject" ON "follows" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "moderation_items_queue" ON "moderation_items" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "moderation_items_subject" ON "moderation_items" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "moderation_items_kind" ON "moderation_items" USING btree ("status","kind","created_at","id");--> statement-breakpoint
CREATE INDEX "moderation_items_decided" ON "moderation_items" USING btree ("status","decided_at","id");--> statement-breakpoint
CREATE INDEX "moderation_verdicts_item" ON "moderation_verdicts" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "reason_templates_verdict" ON "reason_templates" USING btree ("verdict");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_once" ON "reports" USING btree ("subject_type","subject_id","reporter_id");--> statement-breakpoint
CREATE INDEX "reports_open" ON "reports" USING btree ("subject_type","subject_id","resolved_at");--> statement-breakpoint
CREATE INDEX "jurors_user" ON "jurors" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "jury_assignments_juror" ON "jury_assignments" USING btree ("juror_id","round");--> statement-breakpoint
CREATE INDEX "jury_changes_solution" ON "jury_changes" USING btree ("solution_id","round","id");--> statement-breakpoint
CREATE UNIQUE INDEX "jury_invitations_once" ON "jury_invitations" USING btree ("challenge_id","email");--> statement-breakpoint
CREATE INDEX "jury_invitations_email" ON "jury_invitations" USING btree ("email");--> statement-breakpoint
CREATE INDEX "jury_scores_juror" ON "jury_scores" USING btree ("juror_id");--> statement-breakpoint
CREATE UNIQUE INDEX "need_drafts_token" ON "need_drafts" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "need_drafts_owner" ON "need_drafts" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "need_drafts_updated" ON "need_drafts" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "need_merges_from" ON "need_merges" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "need_merges_into" ON "need_merges" USING btree ("into_id");--> statement-breakpoint
CREATE INDEX "need_supports_user" ON "need_supports" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "needs_slug" ON "needs" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "needs_public_new" ON "needs" USING btree ("published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE status in ('published','in_challenge','in_pilot','answered') and hidden_at is null;--> statement-breakpoint
CREATE INDEX "needs_public_support" ON "needs" USING btree ("support_count" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE status in ('published','in_challenge','in_pilot','answered') and hidden_at is null;--> statement-breakpoint
CREATE INDEX "needs_public_attention" ON "needs" USING btree ("attention" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE status = 'published' and hidden_at is null;--> statement-breakpoint
CREATE INDEX "needs_facets" ON "needs" USING btree ("status","place","perspective","themes") WHERE status in ('published','in_challenge','in_pilot','answered') and hidden_at is null;--> statement-breakpoint
CREATE INDEX "needs_search" ON "needs" USING gin ("search");--> statement-breakpoint
CREATE INDEX "needs_title_trigrams" ON "needs" USING gin (fold_text(title) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "needs_author" ON "needs" USING btree ("author_id","created_at");--> statement-breakpoint
CREATE INDEX "needs_written_by" ON "needs" USING btree ("written_by_id");--> statement-breakpoint
CREATE INDEX "needs_merged_into_id" ON "needs" USING btree ("merged_into_id");--> statement-breakpoint
CREATE INDEX "needs_themes" ON "needs" USING gin ("themes");--> statement-breakpoint
CREATE INDEX "delegations_patient" ON "delegations" USING btree ("patient_id");--> statement-breakpoint
CREATE INDEX "delegations_carer" ON "delegations" USING btree ("carer_id");--> statement-breakpoint
CREATE INDEX "delegations_email" ON "delegations" USING btree ("carer_email");--> statement-breakpoint
CREATE INDEX "organisation_members_user" ON "organisation_members" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_slug" ON "organisations" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_email_domain" ON "organisations" USING btree ("email_domain");--> statement-breakpoint
CREATE INDEX "organisations_name" ON "organisations" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "rate_limits_window" ON "rate_limits" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_codes_email" ON "sign_in_codes" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "user_roles_status" ON "user_roles" USING btree ("status","role");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "users_pseudonym" ON "users" USING btree (lower("pseudonym"));--> statement-breakpoint
CREATE INDEX "users_created" ON "users" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "evaluation_decisions_pilot" ON "evaluation_decisions" USING btree ("pilot_id","id");--> statement-breakpoint
CREATE INDEX "evaluators_user" ON "evaluators" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "incidents_pilot" ON "incidents" USING btree ("pilot_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "participants_code" ON "participants" USING btree ("pilot_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "participants_link" ON "participants" USING btree ("link_hash");--> statement-breakpoint
CREATE INDEX "participants_status" ON "participants" USING btree ("pilot_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "pilots_slug" ON "pilots" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "pilots_solution" ON "pilots" USING btree ("solution_id");--> statement-breakpoint
CREATE INDEX "pilots_site" ON "pilots" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "pilots_lead" ON "pilots" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "pilots_public" ON "pilots" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "questionnaire_responses_once" ON "questionnaire_responses" USING btree ("participant_id","instrument");--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("subject_type","subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_actor" ON "audit_log" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_behalf" ON "audit_log" USING btree ("on_behalf_of_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_carer_acts" ON "audit_log" USING btree ("created_at") WHERE "audit_log"."on_behalf_of_id" is not null;--> statement-breakpoint
CREATE INDEX "file_uploads_solution" ON "file_uploads" USING btree ("solution_id","id");--> statement-breakpoint
CREATE INDEX "file_uploads_old" ON "file_uploads" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "files_subject" ON "files" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "files_draft" ON "files" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "journey_steps_subject" ON "journey_steps" USING btree ("subject_type","subject_id","created_at");--> statement-breakpoint
CREATE INDEX "journey_steps_kind" ON "journey_steps" USING btree ("kind","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_once" ON "notifications" USING btree ("user_id","dedupe_key");--> statement-breakpoint
CREATE INDEX "notifications_inbox" ON "notifications" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("user_id","read_at");--> statement-breakpoint
CREATE INDEX "notifications_digest" ON "notifications" USING btree ("digested_at","user_id");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("next_attempt_at","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_event" ON "outbox" USING btree ("event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "priority_rounds_slug" ON "priority_rounds" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "priority_rounds_list" ON "priority_rounds" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "priority_rounds_to_close" ON "priority_rounds" USING btree ("interim_ends_at");--> statement-breakpoint
CREATE INDEX "priority_seats_user" ON "priority_seats" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "priority_session_groups_position" ON "priority_session_groups" USING btree ("round_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "priority_topic_needs_once" ON "priority_topic_needs" USING btree ("round_id","need_id");--> statement-breakpoint
CREATE INDEX "priority_topic_needs_need" ON "priority_topic_needs" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "priority_topics_round" ON "priority_topics" USING btree ("round_id","id");--> statement-breakpoint
CREATE INDEX "priority_topics_challenge" ON "priority_topics" USING btree ("challenge_id");--> statement-breakpoint
CREATE INDEX "solution_needs_need" ON "solution_needs" USING btree ("need_id");--> statement-breakpoint
CREATE UNIQUE INDEX "solution_sendings_receipt" ON "solution_sendings" USING btree ("receipt");--> statement-breakpoint
CREATE INDEX "solution_sendings_solution" ON "solution_sendings" USING btree ("solution_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "solutions_slug" ON "solutions" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "solutions_challenge" ON "solutions" USING btree ("challenge_id","status","id");--> statement-breakpoint
CREATE INDEX "solutions_team" ON "solutions" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "solutions_public" ON "solutions" USING btree ("submitted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "team_invitations_token" ON "team_invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "team_invitations_team" ON "team_invitations" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "team_invitations_email" ON "team_invitations" USING btree ("email");--> statement-breakpoint
CREATE INDEX "team_members_user" ON "team_members" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "teams_challenge" ON "teams" USING btree ("challenge_id");