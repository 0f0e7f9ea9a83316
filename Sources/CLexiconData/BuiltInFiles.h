// Made by update-file-list.sh; do not edit.

static const unsigned char file0[] = {
#embed "../../Lexicons/cue-words.tsv" suffix(, )
    0};

static const unsigned char file1[] = {
#embed "../../Lexicons/cues/attack.tsv" suffix(, )
    0};

static const unsigned char file2[] = {
#embed "../../Lexicons/cues/declared.tsv" suffix(, )
    0};

static const unsigned char file3[] = {
#embed "../../Lexicons/cues/mobilise.tsv" suffix(, )
    0};

static const unsigned char file4[] = {
#embed "../../Lexicons/cues/mockery.tsv" suffix(, )
    0};

static const unsigned char file5[] = {
#embed "../../Lexicons/cues/neutral.tsv" suffix(, )
    0};

static const unsigned char file6[] = {
#embed "../../Lexicons/cues/praise.tsv" suffix(, )
    0};

static const unsigned char file7[] = {
#embed "../../Lexicons/cues/refusal.tsv" suffix(, )
    0};

static const unsigned char file8[] = {
#embed "../../Lexicons/cues/report-of-act.tsv" suffix(, )
    0};

static const unsigned char file9[] = {
#embed "../../Lexicons/cues/vote-call.tsv" suffix(, )
    0};

static const unsigned char file10[] = {
#embed "../../Lexicons/cues/wish.tsv" suffix(, )
    0};

static const unsigned char file11[] = {
#embed "../../Lexicons/election-words.tsv" suffix(, )
    0};

static const unsigned char file12[] = {
#embed "../../Lexicons/elections/pilkada-banten-2024.yaml" suffix(, )
    0};

static const unsigned char file13[] = {
#embed "../../Lexicons/elections/pilkada-dki-2017.yaml" suffix(, )
    0};

static const unsigned char file14[] = {
#embed "../../Lexicons/elections/pilkada-dki-2024.yaml" suffix(, )
    0};

static const unsigned char file15[] = {
#embed "../../Lexicons/elections/pilkada-jabar-2024.yaml" suffix(, )
    0};

static const unsigned char file16[] = {
#embed "../../Lexicons/elections/pilkada-jateng-2024.yaml" suffix(, )
    0};

static const unsigned char file17[] = {
#embed "../../Lexicons/elections/pilkada-jatim-2024.yaml" suffix(, )
    0};

static const unsigned char file18[] = {
#embed "../../Lexicons/elections/pilkada-sumut-2024.yaml" suffix(, )
    0};

static const unsigned char file19[] = {
#embed "../../Lexicons/elections/pilpres-2019.yaml" suffix(, )
    0};

static const unsigned char file20[] = {
#embed "../../Lexicons/elections/pilpres-2024.yaml" suffix(, )
    0};

static const unsigned char file21[] = {
#embed "../../Lexicons/emoji.tsv" suffix(, )
    0};

static const unsigned char file22[] = {
#embed "../../Lexicons/everyday.tsv" suffix(, )
    0};

static const unsigned char file23[] = {
#embed "../../Lexicons/hashtags.tsv" suffix(, )
    0};

static const unsigned char file24[] = {
#embed "../../Lexicons/markers.tsv" suffix(, )
    0};

static const unsigned char file25[] = {
#embed "../../Lexicons/negation.tsv" suffix(, )
    0};

static const unsigned char file26[] = {
#embed "../../Lexicons/numbers.tsv" suffix(, )
    0};

static const unsigned char file27[] = {
#embed "../../Lexicons/parties.yaml" suffix(, )
    0};

static const unsigned char file28[] = {
#embed "../../Lexicons/patterns.tsv" suffix(, )
    0};

static const unsigned char file29[] = {
#embed "../../Lexicons/people.tsv" suffix(, )
    0};

static const unsigned char file30[] = {
#embed "../../Lexicons/places.tsv" suffix(, )
    0};

static const unsigned char file31[] = {
#embed "../../Lexicons/rules/allowed.yaml" suffix(, )
    0};

static const unsigned char file32[] = {
#embed "../../Lexicons/rules/se-2017.yaml" suffix(, )
    0};

static const unsigned char file33[] = {
#embed "../../Lexicons/rules/skb-2022.yaml" suffix(, )
    0};

static const unsigned char file34[] = {
#embed "../../Lexicons/rules/statutes.yaml" suffix(, )
    0};

static const unsigned char file35[] = {
#embed "../../Lexicons/rules/tests/abstain.yaml" suffix(, )
    0};

static const unsigned char file36[] = {
#embed "../../Lexicons/rules/tests/actions.yaml" suffix(, )
    0};

static const unsigned char file37[] = {
#embed "../../Lexicons/rules/tests/acts.yaml" suffix(, )
    0};

static const unsigned char file38[] = {
#embed "../../Lexicons/rules/tests/criticism.yaml" suffix(, )
    0};

static const unsigned char file39[] = {
#embed "../../Lexicons/rules/tests/everyday.yaml" suffix(, )
    0};

static const unsigned char file40[] = {
#embed "../../Lexicons/rules/tests/negation.yaml" suffix(, )
    0};

static const unsigned char file41[] = {
#embed "../../Lexicons/rules/tests/news.yaml" suffix(, )
    0};

static const unsigned char file42[] = {
#embed "../../Lexicons/rules/tests/odd-spelling.yaml" suffix(, )
    0};

static const unsigned char file43[] = {
#embed "../../Lexicons/rules/tests/peers.yaml" suffix(, )
    0};

static const unsigned char file44[] = {
#embed "../../Lexicons/rules/tests/questions.yaml" suffix(, )
    0};

static const unsigned char file45[] = {
#embed "../../Lexicons/rules/tests/quotes.yaml" suffix(, )
    0};

static const unsigned char file46[] = {
#embed "../../Lexicons/rules/tests/sarcasm.yaml" suffix(, )
    0};

static const unsigned char file47[] = {
#embed "../../Lexicons/rules/tests/stages.yaml" suffix(, )
    0};

static const unsigned char file48[] = {
#embed "../../Lexicons/rules/tests/start.yaml" suffix(, )
    0};

static const unsigned char file49[] = {
#embed "../../Lexicons/rules/tests/swap.yaml" suffix(, )
    0};

static const unsigned char file50[] = {
#embed "../../Lexicons/rules/tests/two-pairs.yaml" suffix(, )
    0};

static const unsigned char file51[] = {
#embed "../../Lexicons/slang/abbreviation.tsv" suffix(, )
    0};

static const unsigned char file52[] = {
#embed "../../Lexicons/slang/affix-forms.tsv" suffix(, )
    0};

static const unsigned char file53[] = {
#embed "../../Lexicons/slang/betawi.tsv" suffix(, )
    0};

static const unsigned char file54[] = {
#embed "../../Lexicons/slang/chat.tsv" suffix(, )
    0};

static const unsigned char file55[] = {
#embed "../../Lexicons/slang/english.tsv" suffix(, )
    0};

static const unsigned char file56[] = {
#embed "../../Lexicons/slang/general.tsv" suffix(, )
    0};

static const unsigned char file57[] = {
#embed "../../Lexicons/slang/jakarta.tsv" suffix(, )
    0};

static const unsigned char file58[] = {
#embed "../../Lexicons/slang/jawa.tsv" suffix(, )
    0};

static const unsigned char file59[] = {
#embed "../../Lexicons/slang/skeleton.tsv" suffix(, )
    0};

static const unsigned char file60[] = {
#embed "../../Lexicons/slang/spelling.tsv" suffix(, )
    0};

static const unsigned char file61[] = {
#embed "../../Lexicons/slang/sunda.tsv" suffix(, )
    0};

static const unsigned char file62[] = {
#embed "../../Lexicons/statistics/pilkada-jatim-2024.tsv" suffix(, )
    0};

static const unsigned char file63[] = {
#embed "../../Lexicons/statistics/pilpres-2019.tsv" suffix(, )
    0};

static const unsigned char file64[] = {
#embed "../../Lexicons/statistics/pilpres-2024.tsv" suffix(, )
    0};

static const unsigned char file65[] = {
#embed "../../Lexicons/titles.tsv" suffix(, )
    0};

static const unsigned char file66[] = {
#embed "../../Lexicons/words.tsv" suffix(, )
    0};

const asn_builtin_file asn_builtin_files[] = {
    {"cue-words.tsv", file0, sizeof file0 - 1},
    {"cues/attack.tsv", file1, sizeof file1 - 1},
    {"cues/declared.tsv", file2, sizeof file2 - 1},
    {"cues/mobilise.tsv", file3, sizeof file3 - 1},
    {"cues/mockery.tsv", file4, sizeof file4 - 1},
    {"cues/neutral.tsv", file5, sizeof file5 - 1},
    {"cues/praise.tsv", file6, sizeof file6 - 1},
    {"cues/refusal.tsv", file7, sizeof file7 - 1},
    {"cues/report-of-act.tsv", file8, sizeof file8 - 1},
    {"cues/vote-call.tsv", file9, sizeof file9 - 1},
    {"cues/wish.tsv", file10, sizeof file10 - 1},
    {"election-words.tsv", file11, sizeof file11 - 1},
    {"elections/pilkada-banten-2024.yaml", file12, sizeof file12 - 1},
    {"elections/pilkada-dki-2017.yaml", file13, sizeof file13 - 1},
    {"elections/pilkada-dki-2024.yaml", file14, sizeof file14 - 1},
    {"elections/pilkada-jabar-2024.yaml", file15, sizeof file15 - 1},
    {"elections/pilkada-jateng-2024.yaml", file16, sizeof file16 - 1},
    {"elections/pilkada-jatim-2024.yaml", file17, sizeof file17 - 1},
    {"elections/pilkada-sumut-2024.yaml", file18, sizeof file18 - 1},
    {"elections/pilpres-2019.yaml", file19, sizeof file19 - 1},
    {"elections/pilpres-2024.yaml", file20, sizeof file20 - 1},
    {"emoji.tsv", file21, sizeof file21 - 1},
    {"everyday.tsv", file22, sizeof file22 - 1},
    {"hashtags.tsv", file23, sizeof file23 - 1},
    {"markers.tsv", file24, sizeof file24 - 1},
    {"negation.tsv", file25, sizeof file25 - 1},
    {"numbers.tsv", file26, sizeof file26 - 1},
    {"parties.yaml", file27, sizeof file27 - 1},
    {"patterns.tsv", file28, sizeof file28 - 1},
    {"people.tsv", file29, sizeof file29 - 1},
    {"places.tsv", file30, sizeof file30 - 1},
    {"rules/allowed.yaml", file31, sizeof file31 - 1},
    {"rules/se-2017.yaml", file32, sizeof file32 - 1},
    {"rules/skb-2022.yaml", file33, sizeof file33 - 1},
    {"rules/statutes.yaml", file34, sizeof file34 - 1},
    {"rules/tests/abstain.yaml", file35, sizeof file35 - 1},
    {"rules/tests/actions.yaml", file36, sizeof file36 - 1},
    {"rules/tests/acts.yaml", file37, sizeof file37 - 1},
    {"rules/tests/criticism.yaml", file38, sizeof file38 - 1},
    {"rules/tests/everyday.yaml", file39, sizeof file39 - 1},
    {"rules/tests/negation.yaml", file40, sizeof file40 - 1},
    {"rules/tests/news.yaml", file41, sizeof file41 - 1},
    {"rules/tests/odd-spelling.yaml", file42, sizeof file42 - 1},
    {"rules/tests/peers.yaml", file43, sizeof file43 - 1},
    {"rules/tests/questions.yaml", file44, sizeof file44 - 1},
    {"rules/tests/quotes.yaml", file45, sizeof file45 - 1},
    {"rules/tests/sarcasm.yaml", file46, sizeof file46 - 1},
    {"rules/tests/stages.yaml", file47, sizeof file47 - 1},
    {"rules/tests/start.yaml", file48, sizeof file48 - 1},
    {"rules/tests/swap.yaml", file49, sizeof file49 - 1},
    {"rules/tests/two-pairs.yaml", file50, sizeof file50 - 1},
    {"slang/abbreviation.tsv", file51, sizeof file51 - 1},
    {"slang/affix-forms.tsv", file52, sizeof file52 - 1},
    {"slang/betawi.tsv", file53, sizeof file53 - 1},
    {"slang/chat.tsv", file54, sizeof file54 - 1},
    {"slang/english.tsv", file55, sizeof file55 - 1},
    {"slang/general.tsv", file56, sizeof file56 - 1},
    {"slang/jakarta.tsv", file57, sizeof file57 - 1},
    {"slang/jawa.tsv", file58, sizeof file58 - 1},
    {"slang/skeleton.tsv", file59, sizeof file59 - 1},
    {"slang/spelling.tsv", file60, sizeof file60 - 1},
    {"slang/sunda.tsv", file61, sizeof file61 - 1},
    {"statistics/pilkada-jatim-2024.tsv", file62, sizeof file62 - 1},
    {"statistics/pilpres-2019.tsv", file63, sizeof file63 - 1},
    {"statistics/pilpres-2024.tsv", file64, sizeof file64 - 1},
    {"titles.tsv", file65, sizeof file65 - 1},
    {"words.tsv", file66, sizeof file66 - 1},
    {0, 0, 0},
};
