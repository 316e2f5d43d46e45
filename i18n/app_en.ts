<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ja">
<context>
    <name>ActionBar</name>
    <message>
        <source>保存しました {time}</source>
        <translation>Saved {time}</translation>
    </message>
</context>
<context>
    <name>AnswerButtons</name>
    <message>
        <source>{points}点</source>
        <translation>{points} pts</translation>
    </message>
    <message>
        <source>実施している</source>
        <translation>In place</translation>
    </message>
    <message>
        <source>一部実施している</source>
        <translation>Partly in place</translation>
    </message>
    <message>
        <source>実施していない</source>
        <translation>Not in place</translation>
    </message>
    <message>
        <source>わからない</source>
        <translation>Don&apos;t know</translation>
    </message>
    <message>
        <source>該当なし</source>
        <translation>Does not apply</translation>
    </message>
</context>
<context>
    <name>AnswerList</name>
    <message>
        <source>合っているところ {count}</source>
        <translation>agree with this PC: {count}</translation>
    </message>
    <message>
        <source>未回答 {count}</source>
        <translation>not answered: {count}</translation>
    </message>
    <message>
        <source>{part}（{count}問）</source>
        <translation>{part} ({count} questions)</translation>
    </message>
    <message>
        <source>・</source>
        <translation> · </translation>
    </message>
    <message>
        <source>変更</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>答える</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>質問{number}を変更</source>
        <translation>Change question {number}</translation>
    </message>
    <message>
        <source>質問{number}に答える</source>
        <translation>Answer question {number}</translation>
    </message>
</context>
<context>
    <name>ArticleCard</name>
    <message>
        <source>{number}. {title}：{state}</source>
        <translation>{number}. {title}: {state}</translation>
    </message>
    <message>
        <source>第{edition}版の原本とは、まだ照らし合わせていません。</source>
        <translation>Not yet compared with the original of edition {edition}.</translation>
    </message>
    <message>
        <source>まだ答えていません</source>
        <translation>Not answered yet</translation>
    </message>
    <message>
        <source>すること</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>だれがするかは、まだ書いてありません。</source>
        <translation>It does not say yet who does it.</translation>
    </message>
    <message>
        <source>この決まりに取り組む</source>
        <translation>Work on this rule</translation>
    </message>
    <message>
        <source>「{title}」に取り組む</source>
        <translation>Work on “{title}”</translation>
    </message>
    <message>
        <source>だれが、いつから</source>
        <translation>Who, and since when</translation>
    </message>
    <message>
        <source>関係する質問と点検</source>
        <translation>Related questions and checks</translation>
    </message>
    <message>
        <source>ここに並んだもののうち、いちばん足りないものに合わせて示しています。</source>
        <translation>The state follows the weakest of these.</translation>
    </message>
    <message>
        <source>質問{number}&#x3000;{topic}</source>
        <translation>Question {number}  {topic}</translation>
    </message>
    <message>
        <source>質問を見る</source>
        <translation>See question</translation>
    </message>
    <message>
        <source>質問{number}を見る</source>
        <translation>See question {number}</translation>
    </message>
    <message>
        <source>点検を見る</source>
        <translation>See check</translation>
    </message>
    <message>
        <source>点検「{name}」を見る</source>
        <translation>See the check “{name}”</translation>
    </message>
    <message>
        <source>{grade}：{words}</source>
        <translation>{grade}: {words}</translation>
    </message>
</context>
<context>
    <name>ArticlesPage</name>
    <message>
        <source>まずここから始める、基本の決まりです。</source>
        <translation>The basic rules to begin with.</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>まずここから始める、基本の決まりです。できているのは、{total}のうち{good}です。</source>
        <translation>The basic rules to begin with. {good} of {total} are in place.</translation>
    </message>
    <message>
        <source>{who}（{since}から）</source>
        <translation>{who} (since {since})</translation>
    </message>
    <message>
        <source>{since}から</source>
        <translation>since {since}</translation>
    </message>
    <message>
        <source>IPAの原本を見る（ブラウザーが開きます）</source>
        <translation>See IPA&apos;s original (opens the browser)</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>このお知らせを閉じる</source>
        <translation>Close this message</translation>
    </message>
</context>
<context>
    <name>BusinessPage</name>
    <message>
        <source>あなたのお仕事</source>
        <translation>Your business</translation>
    </message>
    <message>
        <source>一度書けば、どの書類にも使われます。あとから直せます。空いていても先へ進めます。</source>
        <translation>Typed once, used on every page. You can change it later, and leave things empty.</translation>
    </message>
    <message>
        <source>次へ</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ホームへ</source>
        <translation>To home</translation>
    </message>
    <message>
        <source>屋号・会社名</source>
        <translation>Business name</translation>
    </message>
    <message>
        <source>例：佐藤データサービス</source>
        <translation>e.g. Sato Data Service</translation>
    </message>
    <message>
        <source>氏名（代表者名）</source>
        <translation>Your name (representative)</translation>
    </message>
    <message>
        <source>例：佐藤 恵</source>
        <translation>e.g. Megumi Sato</translation>
    </message>
    <message>
        <source>所在地</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>例：長野県上田市中央1-2-3</source>
        <translation>e.g. 1-2-3 Chuo, Ueda, Nagano</translation>
    </message>
    <message>
        <source>人</source>
        <translation>people</translation>
    </message>
    <message>
        <source>働く人の数</source>
        <translation>People who work here</translation>
    </message>
    <message>
        <source>台</source>
        <translation>PCs</translation>
    </message>
    <message>
        <source>仕事で使うパソコンの数</source>
        <translation>PCs used for work</translation>
    </message>
    <message>
        <source>ご自身も数えます。1人なら、質問も1人向けの言い方になります。</source>
        <translation>Count yourself. If you work alone, the questions are worded for one person.</translation>
    </message>
    <message>
        <source>このパソコンも数えます。</source>
        <translation>Count this PC too.</translation>
    </message>
    <message>
        <source>このパソコンにあるもの</source>
        <translation>What is on this PC</translation>
    </message>
    <message>
        <source>あてはまるものを選んでください。いくつでも選べます。</source>
        <translation>Tick everything that applies.</translation>
    </message>
    <message>
        <source>書類にのせる連絡先（書かなくてもかまいません）</source>
        <translation>Contact details for the papers (optional)</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>例：0268-00-0000</source>
        <translation>e.g. 0268-00-0000</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>例：info@example.jp</source>
        <translation>e.g. info@example.jp</translation>
    </message>
    <message>
        <source>法人番号</source>
        <translation>Corporate number</translation>
    </message>
    <message>
        <source>会社だけにある13けたの番号です。個人事業の方は空けてください。</source>
        <translation>13 digits, for companies only. Leave it empty if you are a sole proprietor.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>失うと困るもの： {things}</source>
        <translation>Painful to lose: {things}</translation>
    </message>
    <message>
        <source>法人番号は数字13けたです。ご確認ください。</source>
        <translation>A corporate number has 13 digits. Please check.</translation>
    </message>
</context>
<context>
    <name>BuyerQuestions</name>
    <message>
        <source>ひとことを添える</source>
        <translation>Add a short note</translation>
    </message>
    <message>
        <source>上の質問に答えると、ここにひとことを書けます。</source>
        <translation>Answer a question above, and you can add a note to it here.</translation>
    </message>
    <message>
        <source>相手の秘密の情報を扱いますか。</source>
        <translation>Do you handle their secrets?</translation>
    </message>
    <message>
        <source>相手の秘密の情報を、あなたのパソコンやクラウドで扱いますか。</source>
        <translation>Do you handle your partner&apos;s secret information on your PCs or in your cloud?</translation>
    </message>
    <message>
        <source>仕事が止まると、相手も止まりますか。</source>
        <translation>If you stop, do they stop?</translation>
    </message>
    <message>
        <source>あなたの仕事が止まると、相手の仕事も止まりますか。</source>
        <translation>If your work stops, does your partner&apos;s work stop as well?</translation>
    </message>
    <message>
        <source>相手のシステムにつなぎますか。</source>
        <translation>Do you connect to their systems?</translation>
    </message>
    <message>
        <source>相手のシステムに、あなたの側からつなぎますか。</source>
        <translation>Do you connect from your side to your partner&apos;s systems?</translation>
    </message>
    <message>
        <source>はい</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>一部</source>
        <translation>In part</translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation>No</translation>
    </message>
    <message>
        <source>答えない</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>例：納品データだけ扱います</source>
        <translation>e.g. only the data we deliver</translation>
    </message>
    <message>
        <source>{question} ひとこと</source>
        <translation>{question} Remark</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>{name}：{state}。{sentence}</source>
        <translation>{name}: {state}. {sentence}</translation>
    </message>
    <message>
        <source>{time}にもう一度調べました。まだ変わっていません。</source>
        <translation>Looked again at {time}. Nothing has changed yet.</translation>
    </message>
    <message>
        <source>変わりました</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>前</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>いま</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>前：{before} いま：{after}</source>
        <translation>Before: {before} Now: {after}</translation>
    </message>
    <message>
        <source>設定を開く</source>
        <translation>Open settings</translation>
    </message>
    <message>
        <source>Windowsの設定画面が開きます。変えるのはあなたです。</source>
        <translation>Windows settings will open. You make the change.</translation>
    </message>
    <message>
        <source>設定の場所：{path}</source>
        <translation>Where to find it: {path}</translation>
    </message>
    <message>
        <source>設定の画面を開けませんでした。次の順に開いてください。{path}</source>
        <translation>The settings could not be opened. Please go this way: {path}</translation>
    </message>
    <message>
        <source>くわしく</source>
        <translation>More</translation>
    </message>
    <message>
        <source>{name}をくわしく</source>
        <translation>More about {name}</translation>
    </message>
    <message>
        <source>もう一度調べる</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>{time}（{how}）</source>
        <translation>{time} ({how})</translation>
    </message>
    <message>
        <source>どうすればよいか</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>なぜ大切か</source>
        <translation>Why it matters</translation>
    </message>
    <message>
        <source>設定の場所</source>
        <translation>Where to find it</translation>
    </message>
    <message>
        <source>調べた時</source>
        <translation>Looked at</translation>
    </message>
    <message>
        <source>まだ調べられていません</source>
        <translation>Not looked at yet</translation>
    </message>
    <message>
        <source>調べ方</source>
        <translation>How it was measured</translation>
    </message>
    <message>
        <source>調べた先と、その答え</source>
        <translation>Sources asked, and their answers</translation>
    </message>
    <message>
        <source>{answer}（これをもとに判断しました）</source>
        <translation>{answer} (this one decided)</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>何を調べているか</source>
        <translation>What is looked at</translation>
    </message>
    <message>
        <source>読むだけで、何も変えません。調べたことは、このパソコンの外へ送りません。</source>
        <translation>It only reads and changes nothing. What it finds never leaves this PC.</translation>
    </message>
    <message>
        <source>点検へ戻る</source>
        <translation>Back to the inspection</translation>
    </message>
    <message>
        <source>自分で見るには：{path}</source>
        <translation>To see it yourself: {path}</translation>
    </message>
    <message>
        <source>読む場所</source>
        <translation>Exact sources</translation>
    </message>
    <message>
        <source>項目の番号：{code}</source>
        <translation>Code of the check: {code}</translation>
    </message>
</context>
<context>
    <name>ClosedRow</name>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>元に戻す：{title}</source>
        <translation>Undo: {title}</translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message>
        <source>ページを開けませんでした。アドレスは {address} です。</source>
        <translation>The page could not be opened. Its address is {address}</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>例：{day}</source>
        <translation>e.g. {day}</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>1週間後</source>
        <translation>In a week</translation>
    </message>
    <message>
        <source>1か月後</source>
        <translation>In a month</translation>
    </message>
    <message>
        <source>{name}を{when}にする</source>
        <translation>Set {name}: {when}</translation>
    </message>
    <message>
        <source>日付として読めません。例：{example}</source>
        <translation>This is not a date. Example: {example}</translation>
    </message>
</context>
<context>
    <name>DifferenceCard</name>
    <message>
        <source>{topic}（質問{number}）</source>
        <translation>{topic} (question {number})</translation>
    </message>
    <message>
        <source>「{answer}」と答えました</source>
        <translation>You answered “{answer}”</translation>
    </message>
    <message>
        <source>答えと、この1台で調べたことが合っていません。</source>
        <translation>Your answer and what this PC says do not agree.</translation>
    </message>
    <message>
        <source>この1台から見ると「{answer}」のようです。</source>
        <translation>Seen from this PC it looks like “{answer}”.</translation>
    </message>
    <message>
        <source>思ったより、できています。この1台から見ると「{answer}」でもよさそうです。</source>
        <translation>Better than you thought. Seen from this PC, “{answer}” would fit.</translation>
    </message>
    <message>
        <source>この1台から見ると「{answer}」に近いようです。</source>
        <translation>Seen from this PC it is closer to “{answer}”.</translation>
    </message>
    <message>
        <source>答えを見なおす</source>
        <translation>Look at the answer again</translation>
    </message>
    <message>
        <source>質問を見て選ぶ</source>
        <translation>See the question</translation>
    </message>
    <message>
        <source>「{answer}」にする</source>
        <translation>Change to “{answer}”</translation>
    </message>
    <message>
        <source>設定を見る</source>
        <translation>See the setting</translation>
    </message>
    <message>
        <source>このままにする</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>「{answer}」に直す</source>
        <translation>Change to “{answer}”</translation>
    </message>
    <message>
        <source>質問{number}：{action}</source>
        <translation>Question {number}: {action}</translation>
    </message>
    <message>
        <source>設定の場所：{path}</source>
        <translation>Where to find it: {path}</translation>
    </message>
</context>
<context>
    <name>DifferencesPage</name>
    <message>
        <source>答えと実測のちがい</source>
        <translation>Answers and measurements</translation>
    </message>
    <message>
        <source>あなたの答えと、このPCで調べたことを並べました。直すかどうかは、あなたが決めます。</source>
        <translation>Your answers beside what this PC says. Whether to change anything is up to you.</translation>
    </message>
    <message>
        <source>すべての答え</source>
        <translation>All answers</translation>
    </message>
    <message>
        <source>結果を見る</source>
        <translation>See the result</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>このPCで調べたことと合っている答え：{agree}。この1台では確かめられない答え：{rest}。</source>
        <translation>Answers that agree with what this PC says: {agree}. Answers this one PC cannot confirm: {rest}.</translation>
    </message>
    <message>
        <source>まだ答えていない質問：{count}</source>
        <translation>Questions without an answer: {count}</translation>
    </message>
    <message>
        <source>このままでも結果は見られます。答えがそろうほど、点数が正しくなります。</source>
        <translation>You can see the result now. The more answers, the truer the score.</translation>
    </message>
    <message>
        <source>質問に答える</source>
        <translation>Answer the questions</translation>
    </message>
    <message>
        <source>ちがいは、すべて決まりました。</source>
        <translation>All differences are settled.</translation>
    </message>
    <message>
        <source>「結果を見る」を押すと、点数と、まずすることが出ます。</source>
        <translation>“See the result” shows your score and what to do first.</translation>
    </message>
    <message>
        <source>パソコンをまだ調べていないため、くらべられません。</source>
        <translation>This PC has not been looked at yet, so there is nothing to compare.</translation>
    </message>
    <message>
        <source>パソコンを調べる</source>
        <translation>Look at this PC</translation>
    </message>
    <message>
        <source>このPCで調べられたことが少なく、くらべられる答えがありませんでした。</source>
        <translation>Too little could be checked on this PC to compare it with an answer.</translation>
    </message>
    <message>
        <source>悪いという意味ではありません。このまま結果に進めます。</source>
        <translation>That does not mean something is bad. You can go on to the result.</translation>
    </message>
    <message>
        <source>合っていないところは、見つかりませんでした。</source>
        <translation>No differences were found.</translation>
    </message>
    <message>
        <source>調べたのは、このPC 1台でわかることだけです。</source>
        <translation>Only what this one PC can tell was looked at.</translation>
    </message>
    <message>
        <source>{topic}（質問{number}）は「{answer}」に直しました。</source>
        <translation>{topic} (question {number}) is now “{answer}”.</translation>
    </message>
    <message>
        <source>{topic}（質問{number}）は、このままにしました。</source>
        <translation>{topic} (question {number}) was left as it is.</translation>
    </message>
    <message>
        <source>もう一度見る</source>
        <translation>Show again</translation>
    </message>
    <message>
        <source>答えを直しました。</source>
        <translation>The answer was corrected.</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>合っていないところ {count}</source>
        <translation>Does not match: {count}</translation>
    </message>
    <message>
        <source>「わからない」へのヒント {count}</source>
        <translation>Hints for “Don&apos;t know”: {count}</translation>
    </message>
    <message>
        <source>前：{before}
いま：{after}</source>
        <translation>Before: {before}
Now: {after}</translation>
    </message>
    <message>
        <source>もう一度調べました。変わりました。</source>
        <translation>Looked again. It has changed.</translation>
    </message>
    <message>
        <source>もう一度調べました。まだ変わっていません。</source>
        <translation>Looked again. Nothing has changed yet.</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>開いています</source>
        <translation>open</translation>
    </message>
    <message>
        <source>閉じています</source>
        <translation>closed</translation>
    </message>
</context>
<context>
    <name>DocumentOutput</name>
    <message>
        <source>見本を作っています…</source>
        <translation>Making the preview…</translation>
    </message>
    <message>
        <source>書類のことば</source>
        <translation>Language of the document</translation>
    </message>
    <message>
        <source>PDFを保存</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Wordで保存</source>
        <translation>Save as Word file</translation>
    </message>
    <message>
        <source>Webページで保存</source>
        <translation>Save as web page</translation>
    </message>
    <message>
        <source>文章で保存</source>
        <translation>Save as text</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>ファイル名： {name}</source>
        <translation>File name: {name}</translation>
    </message>
    <message>
        <source>保存しました： {path}</source>
        <translation>Saved: {path}</translation>
    </message>
    <message>
        <source>フォルダーを開く</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>{pages}ページを印刷に送りました。</source>
        <translation>Sent to the printer. Pages: {pages}.</translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>PDFを開く</source>
        <translation>Open the PDF</translation>
    </message>
    <message>
        <source>フォルダーを開く</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>保存しないで、おわる</source>
        <translation>Finish without saving</translation>
    </message>
    <message>
        <source>照合コードは、書類ともとの記録を照らし合わせるための番号です。</source>
        <translation>The check code lets you compare the page with the record it was made from.</translation>
    </message>
    <message>
        <source>SECURITY ACTIONを宣言するには</source>
        <translation>How to declare SECURITY ACTION</translation>
    </message>
    <message>
        <source>「もしもカード」を印刷する</source>
        <translation>Print the emergency card</translation>
    </message>
    <message>
        <source>PDFを保存しました</source>
        <translation>The PDF was saved</translation>
    </message>
    <message>
        <source>次の約束</source>
        <translation>The next date</translation>
    </message>
    <message>
        <source>{day}ごろに、もう一度見なおしましょう。変わったところだけ答えれば済みます。</source>
        <translation>Look again around {day}. You only answer what has changed.</translation>
    </message>
</context>
<context>
    <name>ExplainedText</name>
    <message>
        <source>{word}：{meaning}</source>
        <translation>{word}: {meaning}</translation>
    </message>
</context>
<context>
    <name>FirmQuestions</name>
    <message>
        <source>はい</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation>No</translation>
    </message>
    <message>
        <source>わからない</source>
        <translation>I don&apos;t know</translation>
    </message>
    <message>
        <source>情報を守る仕事の責任者</source>
        <translation>Who is responsible for security</translation>
    </message>
    <message>
        <source>1人なら、ご自身の名前です。空けておくと、代表者の名前を使います。</source>
        <translation>Working alone, it is you. Left empty, the owner&apos;s name is used.</translation>
    </message>
    <message>
        <source>お客様や従業員など、人の情報を持っていますか</source>
        <translation>Do you keep data about people, such as customers or staff?</translation>
    </message>
    <message>
        <source>名前、住所、電話番号、写真などです。</source>
        <translation>Names, addresses, phone numbers, photos and the like.</translation>
    </message>
    <message>
        <source>マイナンバーを扱いますか</source>
        <translation>Do you handle My Numbers?</translation>
    </message>
    <message>
        <source>従業員の給与や、お客様の申告などで扱います。</source>
        <translation>For example for staff pay or customers&apos; tax returns.</translation>
    </message>
    <message>
        <source>データを渡して、仕事を人に頼むことがありますか</source>
        <translation>Do you give work with your data to others?</translation>
    </message>
    <message>
        <source>外注、税理士、印刷、配送などです。</source>
        <translation>Subcontractors, tax accountants, printers, carriers and the like.</translation>
    </message>
    <message>
        <source>会社の外で仕事をすることがありますか</source>
        <translation>Is work done outside the office?</translation>
    </message>
    <message>
        <source>自宅、外出先、移動中などです。</source>
        <translation>At home, at customers&apos;, on the move.</translation>
    </message>
    <message>
        <source>個人のスマホやパソコンを、仕事に使いますか</source>
        <translation>Are private phones or PCs used for work?</translation>
    </message>
    <message>
        <source>仕事と兼用のものも数えます。</source>
        <translation>Count those used for both.</translation>
    </message>
    <message>
        <source>インターネット上のサービスに、仕事のデータを置いていますか</source>
        <translation>Do services on the Internet hold your work data?</translation>
    </message>
    <message>
        <source>メール、会計、写真の保管などのクラウドです。</source>
        <translation>Cloud services for mail, accounts, photos and the like.</translation>
    </message>
    <message>
        <source>自分のホームページがありますか</source>
        <translation>Do you have a web site of your own?</translation>
    </message>
    <message>
        <source>ソフトウェアやホームページを作る仕事をしますか</source>
        <translation>Do you make software or web sites?</translation>
    </message>
    <message>
        <source>何台かで一緒に使う保管機がありますか</source>
        <translation>Is there storage that several PCs share?</translation>
    </message>
    <message>
        <source>NASやサーバーなどです。</source>
        <translation>Such as a NAS or a server.</translation>
    </message>
</context>
<context>
    <name>FoldedRow</name>
    <message>
        <source>変える</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{title}：{summary}。{action}</source>
        <translation>{title}: {summary}. {action}</translation>
    </message>
    <message>
        <source>開いています</source>
        <translation>open</translation>
    </message>
    <message>
        <source>閉じています</source>
        <translation>closed</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>部品の見本</source>
        <translation>Building blocks</translation>
    </message>
    <message>
        <source>まもりカルテの画面を作る部品の一覧です。</source>
        <translation>Everything the screens of Mamori Karte are made of.</translation>
    </message>
    <message>
        <source>色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>ボタン</source>
        <translation>Buttons</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>States</translation>
    </message>
    <message>
        <source>答え</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>流れ</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>入力</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>お知らせ</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>何が起きたか、どうするか。</source>
        <translation>What happened, and what to do.</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>点</source>
        <translation>pts</translation>
    </message>
    <message>
        <source>グラフ</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>くわしく</source>
        <translation>More</translation>
    </message>
    <message>
        <source>たたむ</source>
        <translation>Folding</translation>
    </message>
    <message>
        <source>まだ記録はありません</source>
        <translation>No records yet</translation>
    </message>
    <message>
        <source>診断をはじめる</source>
        <translation>Start the self-assessment</translation>
    </message>
    <message>
        <source>削除しました</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>記録が開けないとき</source>
        <translation>When the records cannot be opened</translation>
    </message>
    <message>
        <source>次へ</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ほか</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>設定を開く</source>
        <translation>Open settings</translation>
    </message>
    <message>
        <source>写す</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>質問 {number} / {count} ・ あと約{minutes}分</source>
        <translation>Question {number} / {count} · about {minutes} min left</translation>
    </message>
    <message>
        <source>屋号・会社名</source>
        <translation>Business name</translation>
    </message>
    <message>
        <source>何が違い、どう直すか。</source>
        <translation>What is wrong, and how to mend it.</translation>
    </message>
    <message>
        <source>見本</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>人</source>
        <translation>people</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>説明</source>
        <translation>Explanation</translation>
    </message>
</context>
<context>
    <name>GoodCard</name>
    <message>
        <source>できていることは、これから増えていきます</source>
        <translation>What is in place will grow from here</translation>
    </message>
    <message>
        <source>下の1つめから始めましょう。</source>
        <translation>Begin with the first one below.</translation>
    </message>
    <message>
        <source>できていること {count}</source>
        <translation>In place: {count}</translation>
    </message>
    <message>
        <source>ほかも見る</source>
        <translation>See the others</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>ホーム</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>{name} さんのまもり</source>
        <translation>How {name} is protected</translation>
    </message>
    <message>
        <source>あなたのお仕事のまもり</source>
        <translation>How your business is protected</translation>
    </message>
    <message>
        <source>まだ診断していません</source>
        <translation>No self-assessment yet</translation>
    </message>
    <message>
        <source>{count}の質問に答えると、いまの様子と、次にやることが分かります。約{minutes}分です。</source>
        <translation>Answer {count} questions to see where you stand and what to do next. About {minutes} minutes.</translation>
    </message>
    <message>
        <source>診断をはじめる</source>
        <translation>Start the self-assessment</translation>
    </message>
    <message>
        <source>点</source>
        <translation>pts</translation>
    </message>
    <message>
        <source>いまの様子</source>
        <translation>Where you stand</translation>
    </message>
    <message>
        <source>あと{count}問で、いまの様子が分かります</source>
        <translation>{count} more questions to see where you stand</translation>
    </message>
    <message>
        <source>約{minutes}分です。</source>
        <translation>About {minutes} min.</translation>
    </message>
    <message>
        <source>結果を見る</source>
        <translation>See the result</translation>
    </message>
    <message>
        <source>もう一度診断する</source>
        <translation>Assess again</translation>
    </message>
    <message>
        <source>続きから答える</source>
        <translation>Go on answering</translation>
    </message>
    <message>
        <source>前回（{day}）から {points} 点ふえました。</source>
        <translation>{points} points more than last time ({day}).</translation>
    </message>
    <message>
        <source>前回（{day}）から {points} 点へりました。</source>
        <translation>{points} points fewer than last time ({day}).</translation>
    </message>
    <message>
        <source>前回（{day}）と同じ点数です。</source>
        <translation>The same score as last time ({day}).</translation>
    </message>
    <message>
        <source>次にやる1つ</source>
        <translation>The next thing to do</translation>
    </message>
    <message>
        <source>計画にあることは、すべて済みました</source>
        <translation>Everything in your plan is done</translation>
    </message>
    <message>
        <source>いま急いでやることはありません</source>
        <translation>Nothing is urgent now</translation>
    </message>
    <message>
        <source>0円</source>
        <translation>free</translation>
    </message>
    <message>
        <source>約{yen}円</source>
        <translation>about ¥{yen}</translation>
    </message>
    <message>
        <source>約{minutes}分</source>
        <translation>about {minutes} min</translation>
    </message>
    <message>
        <source>やり方を見る</source>
        <translation>See how</translation>
    </message>
    <message>
        <source>答え終わると、次に見なおす日をお知らせします。</source>
        <translation>When all is answered, you will see the date to look again.</translation>
    </message>
    <message>
        <source>見なおしの時期です（{day} の予定でした）。</source>
        <translation>It is time to look again (planned for {day}).</translation>
    </message>
    <message>
        <source>次に見なおす日： {day}</source>
        <translation>Next review: {day}</translation>
    </message>
    <message>
        <source>ここからの道のり</source>
        <translation>The way from here</translation>
    </message>
    <message>
        <source>まず始める</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>現状を知り、改善する</source>
        <translation>Know where you stand, and improve</translation>
    </message>
    <message>
        <source>自社診断 {answered} / {asked} 問</source>
        <translation>Self-assessment {answered} / {asked}</translation>
    </message>
    <message>
        <source>本格的に取り組む</source>
        <translation>Get serious</translation>
    </message>
    <message>
        <source>規程と台帳を作る</source>
        <translation>Make rules and registers</translation>
    </message>
    <message>
        <source>改善を続ける</source>
        <translation>Keep improving</translation>
    </message>
    <message>
        <source>3か月ごとに見なおす</source>
        <translation>Look again every three months</translation>
    </message>
</context>
<context>
    <name>InspectionExport</name>
    <message>
        <source>結果を表に書き出す</source>
        <translation>Write the result to a table</translation>
    </message>
    <message>
        <source>表 (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>管理ソフト向け OCSF (*.jsonl)</source>
        <translation>OCSF for management programs (*.jsonl)</translation>
    </message>
    <message>
        <source>書き出せませんでした。別のフォルダーを選んでください。</source>
        <translation>It could not be written. Choose another folder.</translation>
    </message>
    <message>
        <source>{file} に書き出しました</source>
        <translation>Written to {file}</translation>
    </message>
</context>
<context>
    <name>InspectionPage</name>
    <message>
        <source>パソコンを調べました</source>
        <translation>What this PC shows</translation>
    </message>
    <message>
        <source>見ただけです。設定は何も変えていません。</source>
        <translation>Only looked at. No setting was changed.</translation>
    </message>
    <message>
        <source>何を調べているか</source>
        <translation>What is looked at</translation>
    </message>
    <message>
        <source>結果を表に書き出す</source>
        <translation>Write the result to a table</translation>
    </message>
    <message>
        <source>次へ</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>もう一度調べる</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>パソコンを調べています</source>
        <translation>Looking at this PC</translation>
    </message>
    <message>
        <source>パソコンの点検</source>
        <translation>PC check</translation>
    </message>
    <message>
        <source>調べるのをやめました。いつでも、もう一度調べられます。</source>
        <translation>Stopped. You can look again at any time.</translation>
    </message>
    <message>
        <source>調べている途中で止まりました。</source>
        <translation>It stopped on the way.</translation>
    </message>
    <message>
        <source>「もう一度調べる」を押してください。このまま質問に進むこともできます。</source>
        <translation>Press “Look again”, or go on to the questions.</translation>
    </message>
    <message>
        <source>技術的な内容</source>
        <translation>Technical details</translation>
    </message>
    <message>
        <source>パソコンの日付が、{day}になっています。</source>
        <translation>The date of this PC is {day}.</translation>
    </message>
    <message>
        <source>日付を直してから、もう一度調べてください。書類の日付も、この日付になります。</source>
        <translation>Set the date, then look again. Papers carry this date too.</translation>
    </message>
    <message>
        <source>{time}に調べました。見ただけで、設定は何も変えていません。</source>
        <translation>Looked at {time}. No setting was changed.</translation>
    </message>
    <message>
        <source>このパソコンで調べられる項目は、まだありません</source>
        <translation>There is nothing yet that can be checked on this PC</translation>
    </message>
    <message>
        <source>質問に答えるだけでも、診断はできます。</source>
        <translation>You can do the self-assessment with the questions alone.</translation>
    </message>
    <message>
        <source>見るだけです。設定は何も変えません。</source>
        <translation>Only looking. No setting is changed.</translation>
    </message>
    <message>
        <source>まだ調べていません</source>
        <translation>Not looked at yet</translation>
    </message>
    <message>
        <source>更新やウイルス対策など、このパソコンの今のようすを見ます。長くても1分ほどです。</source>
        <translation>This looks at updates, virus protection and so on as they are on this PC now. It takes a minute at most.</translation>
    </message>
    <message>
        <source>調べる</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>設定が変わったことを確かめました。</source>
        <translation>The setting has changed.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>はじめに</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>お仕事</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>PC点検</source>
        <translation>PC check</translation>
    </message>
    <message>
        <source>質問</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>ちがい</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>結果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>取引先に出す1枚</source>
        <translation>Partner page</translation>
    </message>
    <message>
        <source>{page} - まもりカルテ</source>
        <translation>{page} - Mamori Karte</translation>
    </message>
</context>
<context>
    <name>MishapRow</name>
    <message>
        <source>うまくいかなかった時刻と、アプリの中の場所だけです。名前や答えは入りません。</source>
        <translation>Only when something failed, and where in the program. No names, no answers.</translation>
    </message>
    <message>
        <source>見る</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>不具合の記録を見る</source>
        <translation>Show the problem log</translation>
    </message>
    <message>
        <source>不具合の記録</source>
        <translation>Problem log</translation>
    </message>
    <message>
        <source>記録はありません。問題は起きていません。</source>
        <translation>The log is empty: nothing went wrong.</translation>
    </message>
    <message>
        <source>写す</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>ファイルに書き出す</source>
        <translation>Save as a file</translation>
    </message>
    <message>
        <source>不具合の記録を写しました</source>
        <translation>Problem log copied</translation>
    </message>
    <message>
        <source>{file} に書き出しました</source>
        <translation>Saved as {file}</translation>
    </message>
</context>
<context>
    <name>Mishaps</name>
    <message>
        <source>{title}。{advice}</source>
        <translation>{title}. {advice}</translation>
    </message>
    <message>
        <source>うまくいきませんでした。もう一度お試しください。続くときは、設定の「不具合の記録」を見てください。</source>
        <translation>That did not work. Please try again. If it goes on, see the problem log in the settings.</translation>
    </message>
</context>
<context>
    <name>NewerVersionQuestion</name>
    <message>
        <source>新しい版 {version} があります。{news}</source>
        <translation>There is a newer version, {version}. {news}</translation>
    </message>
    <message>
        <source>ページを開く</source>
        <translation>Open the page</translation>
    </message>
    <message>
        <source>お使いの版（{version}）は、いちばん新しい版です。</source>
        <translation>Your version ({version}) is the newest.</translation>
    </message>
    <message>
        <source>今は確かめられませんでした。あとでもう一度見に行きます。</source>
        <translation>It could not be looked up now. The program will try again later.</translation>
    </message>
</context>
<context>
    <name>NewerVersionRow</name>
    <message>
        <source>する</source>
        <translation>On</translation>
    </message>
    <message>
        <source>しない</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>新しい版の確認</source>
        <translation>Newer version</translation>
    </message>
    <message>
        <source>「する」にすると、1日に1度、新しい版の番号だけを見に行きます。何も送りません。</source>
        <translation>When on, the program looks up the newest version&apos;s number once a day. Nothing is sent.</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>{name}を1減らす</source>
        <translation>{name}: one less</translation>
    </message>
    <message>
        <source>{name}を1増やす</source>
        <translation>{name}: one more</translation>
    </message>
</context>
<context>
    <name>OtherPcsCard</name>
    <message>
        <source>ほかのパソコン</source>
        <translation>Other PCs</translation>
    </message>
    <message>
        <source>書き出したファイルでは、共有フォルダーや人の名前を、別の名前に置きかえてあります。</source>
        <translation>In the exported file the names of shared folders and people are replaced by others.</translation>
    </message>
    <message>
        <source>ほかにも仕事で使うパソコンがあれば、その結果をここに加えられます。</source>
        <translation>If you work with more PCs, you can add what they found here.</translation>
    </message>
    <message>
        <source>{all}台のうち{measured}台を実測しました。</source>
        <translation>{measured} of {all} PCs are measured.</translation>
    </message>
    <message>
        <source>判定は、いちばん悪い1台に合わせます。</source>
        <translation> The PC that does worst decides.</translation>
    </message>
    <message>
        <source>残りのパソコンで調べて書き出したファイルを、ここに加えてください。</source>
        <translation> Look at the others too, export the result there, and add the file here.</translation>
    </message>
    <message>
        <source>{date}に調べたもので、古くなりました。数えていません。</source>
        <translation>Inspected on {date}. That is too long ago and does not count.</translation>
    </message>
    <message>
        <source>{date}に調べました</source>
        <translation>Inspected on {date}</translation>
    </message>
    <message>
        <source>{name}で確かめたいこと</source>
        <translation>To check on {name}</translation>
    </message>
    <message>
        <source>呼び名を変える</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>{name}の呼び名を変える</source>
        <translation>Rename {name}</translation>
    </message>
    <message>
        <source>外す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>{name}を外す</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>{state} {count}</source>
        <translation>{state} {count}</translation>
    </message>
    <message>
        <source>ファイルを加える</source>
        <translation>Add a file</translation>
    </message>
    <message>
        <source>このパソコンの結果を書き出す</source>
        <translation>Export the result of this PC</translation>
    </message>
    <message>
        <source>点検の結果 (*.jsonl)</source>
        <translation>Result of an inspection (*.jsonl)</translation>
    </message>
    <message>
        <source>{name}を加えました</source>
        <translation>{name} was added</translation>
    </message>
    <message>
        <source>書き出せませんでした。別のフォルダーを選んでください。</source>
        <translation>It could not be written. Choose another folder.</translation>
    </message>
    <message>
        <source>{file} に書き出しました</source>
        <translation>Written to {file}</translation>
    </message>
    <message>
        <source>このパソコンの呼び名（例：倉庫のノート）</source>
        <translation>What you call this PC (such as: laptop in the store)</translation>
    </message>
    <message>
        <source>{name}を外しました。ファイルからもう一度加えられます。</source>
        <translation>{name} was removed. You can add its file again.</translation>
    </message>
    <message>
        <source>点検の結果のファイルではないか、途中で切れています。</source>
        <translation>This is not the result of an inspection, or part of it is missing.</translation>
    </message>
    <message>
        <source>どのパソコンの結果か分かりません。そのパソコンの「結果を書き出す」で作ってください。</source>
        <translation>It does not say which PC it is of. Make it on that PC with “Export the result”.</translation>
    </message>
    <message>
        <source>このパソコン自身の結果です。加える必要はありません。</source>
        <translation>This is the result of this very PC. There is no need to add it.</translation>
    </message>
    <message>
        <source>調べた日が今日より先です。パソコンの日付を確かめてください。</source>
        <translation>It is dated in the future. Check the date of the PCs.</translation>
    </message>
    <message>
        <source>もっと新しい結果が、すでに加えてあります。</source>
        <translation>A newer result is here already.</translation>
    </message>
    <message>
        <source>これ以上は加えられません。使わないパソコンを外してください。</source>
        <translation>No more can be added. Remove PCs you no longer use.</translation>
    </message>
</context>
<context>
    <name>PartnerForm</name>
    <message>
        <source>例：○○株式会社</source>
        <translation>e.g. Example Co., Ltd.</translation>
    </message>
    <message>
        <source>発行日</source>
        <translation>Date of issue</translation>
    </message>
    <message>
        <source>書類のことば</source>
        <translation>Language of the document</translation>
    </message>
    <message>
        <source>画面のことばとは別に選べます。</source>
        <translation>Independent of the language of the window.</translation>
    </message>
    <message>
        <source>書類には「{shown}」と印刷します。</source>
        <translation>The page will say “{shown}”.</translation>
    </message>
    <message>
        <source>相手が知りたい3つのこと</source>
        <translation>The three things a partner asks</translation>
    </message>
    <message>
        <source>のせること</source>
        <translation>What to show</translation>
    </message>
    <message>
        <source>所在地</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>パソコンを測った結果</source>
        <translation>Measurements of the PC</translation>
    </message>
    <message>
        <source>まだできていないことと、その期限</source>
        <translation>What is not done yet, and by when</translation>
    </message>
    <message>
        <source>共有フォルダーの名前</source>
        <translation>Names of shared folders</translation>
    </message>
    <message>
        <source>できていないことも期限つきで見せると、信頼されます。</source>
        <translation>Showing what is missing, with a date, earns trust.</translation>
    </message>
    <message>
        <source>空いていてもかまいません。書いたことだけがのります。</source>
        <translation>May stay empty. Only what you type is printed.</translation>
    </message>
    <message>
        <source>事故のときの連絡</source>
        <translation>Contact in an incident</translation>
    </message>
    <message>
        <source>宛名（だれに出しますか）</source>
        <translation>Addressee (who is it for?)</translation>
    </message>
    <message>
        <source>日付とことば</source>
        <translation>Date, language</translation>
    </message>
    <message>
        <source>書き足すこと</source>
        <translation>What is added</translation>
    </message>
    <message>
        <source>{day}・{language}</source>
        <translation>{day}, {language}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>なし（空いていてもかまいません）</source>
        <translation>nothing (that is fine)</translation>
    </message>
    <message>
        <source>測った結果</source>
        <translation>measurements</translation>
    </message>
    <message>
        <source>できていないこと</source>
        <translation>what is not done yet</translation>
    </message>
    <message>
        <source>基本方針を公開した場所</source>
        <translation>Where the policy is published</translation>
    </message>
    <message>
        <source>SECURITY ACTIONの宣言</source>
        <translation>SECURITY ACTION declaration</translation>
    </message>
    <message>
        <source>印鑑や署名の欄</source>
        <translation>Field for seal or signature</translation>
    </message>
    <message>
        <source>クラウド、外注先、登録番号</source>
        <translation>Cloud, subcontractors, invoice no.</translation>
    </message>
    <message>
        <source>例：電話 0268-00-0000、恵</source>
        <translation>e.g. phone 0268-00-0000, Megumi</translation>
    </message>
    <message>
        <source>時間以内</source>
        <translation>hours at most</translation>
    </message>
    <message>
        <source>知らせるまでの時間</source>
        <translation>Time to notify</translation>
    </message>
    <message>
        <source>守れる時間だけを書いてください。</source>
        <translation>Only promise what you can keep.</translation>
    </message>
    <message>
        <source>連絡先</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>空いていれば、電話番号を使います。</source>
        <translation>If empty, the phone number is used.</translation>
    </message>
    <message>
        <source>事故に気づいてから知らせるまで</source>
        <translation>From noticing an incident to telling you</translation>
    </message>
    <message>
        <source>公開した場所に、決めた基本方針が見つかっていません。書類にはのせません。</source>
        <translation>The policy you decided on was not found where you published it. It is left off the paper.</translation>
    </message>
    <message>
        <source>{day}から</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>基本方針の公開を直す</source>
        <translation>Change where the policy is published</translation>
    </message>
    <message>
        <source>例：https://example.jp/policy</source>
        <translation>e.g. https://example.jp/policy</translation>
    </message>
    <message>
        <source>公開した日</source>
        <translation>Published on</translation>
    </message>
    <message>
        <source>公開した場所</source>
        <translation>Published at</translation>
    </message>
    <message>
        <source>宣言した星と番号は、申込みの案内のページに1度書けば、ここにのります。</source>
        <translation>Write down star and number once, on the page “How to declare”, and they appear here.</translation>
    </message>
    <message>
        <source>宣言したことを書く</source>
        <translation>Write down the declaration</translation>
    </message>
    <message>
        <source>書類にのせる</source>
        <translation>Show it on the page</translation>
    </message>
    <message>
        <source>書類には「宣言しました」と、申告として印刷します。</source>
        <translation>The page will say “We declared”, as your own statement.</translation>
    </message>
    <message>
        <source>宣言したことを直す</source>
        <translation>Change the declaration</translation>
    </message>
    <message>
        <source>自己宣言ID {number}</source>
        <translation>declaration ID {number}</translation>
    </message>
    <message>
        <source>★ 一つ星</source>
        <translation>★ One star</translation>
    </message>
    <message>
        <source>★★ 二つ星</source>
        <translation>★★ Two stars</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
    <message>
        <source>記名押印欄</source>
        <translation>Name and seal</translation>
    </message>
    <message>
        <source>署名欄</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>例：T1234567890123</source>
        <translation>e.g. T1234567890123</translation>
    </message>
    <message>
        <source>インボイス登録番号</source>
        <translation>Invoice registration number</translation>
    </message>
    <message>
        <source>Tと数字13けたです。ご確認ください。</source>
        <translation>T and 13 digits. Please check.</translation>
    </message>
    <message>
        <source>使っているクラウド</source>
        <translation>Cloud services used</translation>
    </message>
    <message>
        <source>例：Microsoft 365</source>
        <translation>e.g. Microsoft 365</translation>
    </message>
    <message>
        <source>外注先</source>
        <translation>Subcontractors</translation>
    </message>
    <message>
        <source>例：なし</source>
        <translation>e.g. none</translation>
    </message>
</context>
<context>
    <name>PartnerPage</name>
    <message>
        <source>取引先に出す1枚</source>
        <translation>Partner page</translation>
    </message>
    <message>
        <source>PDFを保存</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>屋号や所在地を直す</source>
        <translation>Change name or address</translation>
    </message>
    <message>
        <source>まだ書類にすることがありません</source>
        <translation>There is nothing to print yet</translation>
    </message>
    <message>
        <source>質問に1つでも答えると、ここに書類ができます。</source>
        <translation>Answer at least one question, and the page appears here.</translation>
    </message>
    <message>
        <source>質問に答える</source>
        <translation>Answer the questions</translation>
    </message>
    <message>
        <source>{day}の記録から作る書類です。</source>
        <translation>Made from the record of {day}.</translation>
    </message>
    <message>
        <source>いまの様子にもどす</source>
        <translation>Back to the present state</translation>
    </message>
    <message>
        <source>SECURITY ACTIONは自分で宣言するものです。「認定」ではなく「宣言しました」と書いてください。</source>
        <translation>SECURITY ACTION is a declaration of your own. Please write “declared”, not “certified”.</translation>
    </message>
    <message>
        <source>{pages}ページを印刷に送りました。</source>
        <translation>Sent to the printer. Pages: {pages}.</translation>
    </message>
    <message>
        <source>おわる</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>ホームへ</source>
        <translation>To home</translation>
    </message>
</context>
<context>
    <name>PartsCard</name>
    <message>
        <source>分野ごとの点数</source>
        <translation>Points by part</translation>
    </message>
    <message>
        <source>点</source>
        <translation>pts</translation>
    </message>
    <message>
        <source>該当なしの質問は、右の数から除いています。</source>
        <translation>Questions that do not apply are left out of the figures at the right.</translation>
    </message>
</context>
<context>
    <name>PcPanel</name>
    <message>
        <source>このPCでは（{when}）</source>
        <translation>On this PC ({when})</translation>
    </message>
    <message>
        <source>このPCでは</source>
        <translation>On this PC</translation>
    </message>
    <message>
        <source>ほかの{count}件を見る</source>
        <translation>Show the rest ({count})</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>{day}&#x3000;{who}</source>
        <translation>{day}  {who}</translation>
    </message>
    <message>
        <source>実測：{found}</source>
        <translation>Measured: {found}</translation>
    </message>
    <message>
        <source>質問{number}「{topic}」の答え：{said}</source>
        <translation>Answer to question {number} “{topic}”: {said}</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>設定の画面を開けませんでした。次の順に開いてください。{path}</source>
        <translation>The settings could not be opened. Please go this way: {path}</translation>
    </message>
    <message>
        <source>後回し（{day}まで）</source>
        <translation>Postponed (until {day})</translation>
    </message>
    <message>
        <source>例：わたし</source>
        <translation>e.g. me</translation>
    </message>
    <message>
        <source>いつまでに</source>
        <translation>By when</translation>
    </message>
    <message>
        <source>だれが</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>{title}：だれが</source>
        <translation>{title}: who</translation>
    </message>
    <message>
        <source>{title}：いつまでに</source>
        <translation>{title}: by when</translation>
    </message>
    <message>
        <source>設定を開く</source>
        <translation>Open settings</translation>
    </message>
    <message>
        <source>設定の画面が開きます。変えるのはあなたです。</source>
        <translation>The settings will open. You make the change.</translation>
    </message>
    <message>
        <source>終わった</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>終わった：{title}</source>
        <translation>Done: {title}</translation>
    </message>
    <message>
        <source>後回しをやめる</source>
        <translation>Take up again</translation>
    </message>
    <message>
        <source>後回しにする</source>
        <translation>Postpone</translation>
    </message>
    <message>
        <source>期限の日まで、なければ1か月後まで後回しにします。</source>
        <translation>Postponed until its date, or for a month if it has none.</translation>
    </message>
    <message>
        <source>くわしく</source>
        <translation>More</translation>
    </message>
    <message>
        <source>設定の場所</source>
        <translation>Where to find it</translation>
    </message>
    <message>
        <source>答えを直す</source>
        <translation>Correct the answer</translation>
    </message>
    <message>
        <source>IPAの解説を開く</source>
        <translation>Open IPA&apos;s explanation</translation>
    </message>
</context>
<context>
    <name>PlanDeeds</name>
    <message>
        <source>「{title}」を済みにしました</source>
        <translation>“{title}” is done</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>「{title}」を{day}まで後回しにしました</source>
        <translation>“{title}” is postponed until {day}</translation>
    </message>
    <message>
        <source>「{title}」をこれからやることに戻しました</source>
        <translation>“{title}” is on the list again</translation>
    </message>
    <message>
        <source>パソコンで確かめました。できています。</source>
        <translation>Checked on this PC. It is in place.</translation>
    </message>
    <message>
        <source>もう一度調べました。まだ変わっていません。</source>
        <translation>Looked again. Nothing has changed yet.</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>計画</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>上から順に、1つずつで十分です。書いたことはすぐに保存されます。</source>
        <translation>One at a time, from the top, is enough. What you type is saved at once.</translation>
    </message>
    <message>
        <source>これから {still}件・後回し {later}件・済み {done}件</source>
        <translation>To do {still} · postponed {later} · done {done}</translation>
    </message>
    <message>
        <source>後回しにしたこと</source>
        <translation>Postponed</translation>
    </message>
    <message>
        <source>済んだこと（{count}件）</source>
        <translation>Done ({count})</translation>
    </message>
    <message>
        <source>計画にあることは、すべて済みました</source>
        <translation>Everything in your plan is done</translation>
    </message>
    <message>
        <source>3か月後にもう一度見なおすと、変わったところが分かります。</source>
        <translation>Look again in three months to see what has changed.</translation>
    </message>
    <message>
        <source>いま急いでやることはありません</source>
        <translation>Nothing is urgent now</translation>
    </message>
    <message>
        <source>答えや点検が変わると、やることがここに出ます。</source>
        <translation>When answers or findings change, things to do appear here.</translation>
    </message>
    <message>
        <source>まだ計画はありません</source>
        <translation>No plan yet</translation>
    </message>
    <message>
        <source>質問に答えると、やることが順番に並びます。</source>
        <translation>Answer the questions, and what to do is listed in order.</translation>
    </message>
    <message>
        <source>質問に答える</source>
        <translation>Answer the questions</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>1枚の書類</source>
        <translation>One page</translation>
    </message>
    <message>
        <source>詳しい報告書</source>
        <translation>Full report</translation>
    </message>
    <message>
        <source>見本にする書類</source>
        <translation>Paper to preview</translation>
    </message>
    <message>
        <source>見本を作っています…</source>
        <translation>Making the preview…</translation>
    </message>
    <message>
        <source>ファイル名： {name}</source>
        <translation>File name: {name}</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>質問{number}</source>
        <translation>Question {number}</translation>
    </message>
    <message>
        <source>{number}&#x3000;{topic}</source>
        <translation>{number}  {topic}</translation>
    </message>
    <message>
        <source>理由を書くと、答えとして保存します。</source>
        <translation>Give a reason, and it is saved as your answer.</translation>
    </message>
    <message>
        <source>理由を書くまでは、前の答え「{answer}」のままです。</source>
        <translation>Until you give a reason, the earlier answer “{answer}” stays.</translation>
    </message>
    <message>
        <source>つまり</source>
        <translation>In short</translation>
    </message>
    <message>
        <source>わからなくて大丈夫です。調べ方はこうです。</source>
        <translation>Not knowing is fine. Here is how to find out.</translation>
    </message>
    <message>
        <source>たとえば「紙の書類を扱わないため」</source>
        <translation>For example “We handle no paper documents”</translation>
    </message>
    <message>
        <source>当てはまらない理由</source>
        <translation>Why it does not apply</translation>
    </message>
    <message>
        <source>メモを残す</source>
        <translation>Leave a note</translation>
    </message>
    <message>
        <source>なぜ大切か・例を見る</source>
        <translation>Why it matters, and examples</translation>
    </message>
    <message>
        <source>なぜ</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>例</source>
        <translation>Examples</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>QuestionHead</name>
    <message>
        <source>話題ごと</source>
        <translation>By topic</translation>
    </message>
    <message>
        <source>1問ずつ</source>
        <translation>One by one</translation>
    </message>
    <message>
        <source>表示</source>
        <translation>View</translation>
    </message>
    <message>
        <source>ふりがな</source>
        <translation>Furigana</translation>
    </message>
    <message>
        <source>質問の漢字に、読みがなをつけます。</source>
        <translation>Puts small kana above the kanji of the questions.</translation>
    </message>
    <message>
        <source>質問 {number} / {total} ・ すべて答えました</source>
        <translation>Question {number} / {total} · all answered</translation>
    </message>
    <message>
        <source>質問 {number} / {total} ・ あと約{minutes}分</source>
        <translation>Question {number} / {total} · about {minutes} min left</translation>
    </message>
    <message>
        <source>{part}（{number} / {total}）</source>
        <translation>{part} ({number} / {total})</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>質問</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>次へ</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>IPAの原本を見る（ブラウザーが開きます）</source>
        <translation>See IPA&apos;s original (opens the browser)</translation>
    </message>
    <message>
        <source>いま調べています。</source>
        <translation>Looking at it now.</translation>
    </message>
    <message>
        <source>まだ調べていません。</source>
        <translation>Not looked at yet.</translation>
    </message>
    <message>
        <source>{check}：{found}</source>
        <translation>{check}: {found}</translation>
    </message>
    <message>
        <source>ちがいの確認に戻る</source>
        <translation>Back to the differences</translation>
    </message>
    <message>
        <source>前のページに戻る</source>
        <translation>Back to the page before</translation>
    </message>
    <message>
        <source>答えを確かめる</source>
        <translation>Check the answers</translation>
    </message>
</context>
<context>
    <name>RecordDetails</name>
    <message>
        <source>これは見本です。答えは、ためしに作ったものです。</source>
        <translation>This is a sample. The answers are made up.</translation>
    </message>
    <message>
        <source>この記録の質問の版（{edition}）を、このアプリは知りません。</source>
        <translation>This program does not know the question set of this record ({edition}).</translation>
    </message>
    <message>
        <source>これが最初の記録です。</source>
        <translation>This is the first record.</translation>
    </message>
    <message>
        <source>前回とは質問の版が違います。</source>
        <translation>The last record used another question set.</translation>
    </message>
    <message>
        <source>前回（{day}）から、変わった答えはありません。</source>
        <translation>No answer has changed since last time ({day}).</translation>
    </message>
    <message>
        <source>前回（{day}）から変わった答え {count}</source>
        <translation>Answers changed since last time ({day}): {count}</translation>
    </message>
    <message>
        <source>質問{number} {topic}：{before} → {after}</source>
        <translation>Question {number} {topic}: {before} → {after}</translation>
    </message>
    <message>
        <source>パソコンを調べた結果</source>
        <translation>What the PC was found to be</translation>
    </message>
    <message>
        <source>この時は、パソコンを調べていません。</source>
        <translation>The PC was not looked at then.</translation>
    </message>
    <message>
        <source>すべての答え（{count}問）</source>
        <translation>All answers ({count})</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>これまでの記録</source>
        <translation>Records</translation>
    </message>
</context>
<context>
    <name>RecordModel</name>
    <message>
        <source>{day}、{points}、{details}</source>
        <translation>{day}, {points}, {details}</translation>
    </message>
    <message>
        <source>見本</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>点数なし</source>
        <translation>No score</translation>
    </message>
    <message>
        <source>{points} / {best}点</source>
        <translation>{points} / {best} pts</translation>
    </message>
    <message>
        <source>{points}点</source>
        <translation>{points} pts</translation>
    </message>
    <message>
        <source>第{edition}版・{answered}問に回答・わからない {dont_know}・できていること {good}</source>
        <translation>Edition {edition} · {answered} answered · don&apos;t know {dont_know} · in place {good}</translation>
    </message>
</context>
<context>
    <name>RecordMoving</name>
    <message>
        <source>すべてを書き出す</source>
        <translation>Export everything</translation>
    </message>
    <message>
        <source>まもりカルテのデータ (*.zip)</source>
        <translation>Mamori Karte data (*.zip)</translation>
    </message>
    <message>
        <source>読みこむ</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>{file}&#x3000;名前や住所も入っています。大切にしまってください。</source>
        <translation>{file}  It holds names and addresses. Keep it safe.</translation>
    </message>
    <message>
        <source>すべてを書き出しました</source>
        <translation>Everything was exported</translation>
    </message>
    <message>
        <source>読みこみました</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>ふえたもの：記録 {records}件、答え {answers}件、計画 {plan}件</source>
        <translation>Added: {records} records, {answers} answers, {plan} plan items</translation>
    </message>
    <message>
        <source>規程や台帳など、そのほかのもの：{count}件</source>
        <translation>Rules, ledger and other things: {count}</translation>
    </message>
    <message>
        <source>同じ記録が {count}件ありました。</source>
        <translation>Records that were here already: {count}.</translation>
    </message>
    <message>
        <source>両方で違っていたものは、このパソコンのほうを残しました。</source>
        <translation>Where both differed, this PC&apos;s version was kept.</translation>
    </message>
    <message>
        <source>読みこむ前の控えも取ってあります。</source>
        <translation>A backup was made before the import.</translation>
    </message>
    <message>
        <source>ファイルを読めませんでした。何も変えていません。</source>
        <translation>The file could not be read. Nothing was changed.</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>これまでの記録</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>前と比べると、進み具合が分かります。</source>
        <translation>Compared with before, you see how far you have come.</translation>
    </message>
    <message>
        <source>まだ記録はありません</source>
        <translation>No records yet</translation>
    </message>
    <message>
        <source>質問に最後まで答えて結果を開くと、その日の記録が残ります。</source>
        <translation>Answer all questions and open the result, and a record of that day is kept.</translation>
    </message>
    <message>
        <source>質問に答える</source>
        <translation>Answer the questions</translation>
    </message>
    <message>
        <source>ほかのパソコンへ移す・控えを取る</source>
        <translation>Move to another PC, or keep a copy</translation>
    </message>
    <message>
        <source>記録も答えも計画も、すべてを1つのファイルにまとめます。</source>
        <translation>Records, answers and plan, all in one file.</translation>
    </message>
    <message>
        <source>すべてを書き出す</source>
        <translation>Export everything</translation>
    </message>
    <message>
        <source>読みこむ</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>読みこんでも、このパソコンにあるものは消えません。</source>
        <translation>Importing removes nothing that is on this PC.</translation>
    </message>
    <message>
        <source>一覧へもどる</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>この記録で1枚を作る</source>
        <translation>Make a page from this record</translation>
    </message>
    <message>
        <source>詳しい報告書</source>
        <translation>Full report</translation>
    </message>
    <message>
        <source>この記録を消す</source>
        <translation>Delete this record</translation>
    </message>
    <message>
        <source>点数のうつりかわり（第{edition}版、{best}点まで）</source>
        <translation>Score over time (edition {edition}, up to {best})</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{day} {points}点</source>
        <translation>{day}: {points} pts</translation>
    </message>
    <message>
        <source>この記録は、この版では読めません。消さずに残してあります。</source>
        <translation>This version cannot read this record. It is kept.</translation>
    </message>
    <message>
        <source>もう消えています。</source>
        <translation>It is gone already.</translation>
    </message>
    <message>
        <source>記録を消しました</source>
        <translation>The record was deleted</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>元に戻せませんでした。</source>
        <translation>It could not be brought back.</translation>
    </message>
</context>
<context>
    <name>ReminderRow</name>
    <message>
        <source>する</source>
        <translation>On</translation>
    </message>
    <message>
        <source>しない</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>お知らせ</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>前の点検から{days}日たったら、Windowsを始めたときにこの画面を開きます。</source>
        <translation>When {days} days have passed since the last look at the PC, this window opens after Windows starts.</translation>
    </message>
    <message>
        <source>見なおす時期のお知らせ</source>
        <translation>Reminder to look again</translation>
    </message>
    <message>
        <source>Windowsの設定を変えられませんでした</source>
        <translation>The setting of Windows could not be changed</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>{answer} {count}問×{points}点</source>
        <translation>{answer}: {count} × {points} pts</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>該当なしは{count}問です。公式の点数には入れていません。実施と同じに数えると{total}点です（まもりカルテだけの数え方）。</source>
        <translation>Questions that do not apply: {count}. They are not in the official score. Counted like “We do this” it would be {total} (our own way of counting).</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>結果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>よいところから見ていきましょう。</source>
        <translation>Let us begin with what is good.</translation>
    </message>
    <message>
        <source>取引先に出す1枚へ</source>
        <translation>To the partner page</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>計画を見る</source>
        <translation>See the plan</translation>
    </message>
    <message>
        <source>あと{count}問が残っています。いまの答えまでの結果です。</source>
        <translation>Questions left: {count}. This is the result so far.</translation>
    </message>
    <message>
        <source>続きから答える</source>
        <translation>Go on answering</translation>
    </message>
    <message>
        <source>まずこの{count}つ</source>
        <translation>First these {count}</translation>
    </message>
    <message>
        <source>残りの {count}件は計画にあります</source>
        <translation>The other {count} are in the plan</translation>
    </message>
    <message>
        <source>いま急いでやることはありません</source>
        <translation>Nothing is urgent now</translation>
    </message>
    <message>
        <source>3か月後にもう一度見なおしましょう。</source>
        <translation>Look again in three months.</translation>
    </message>
    <message>
        <source>点数</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>PC点検がまだなので、答えだけの結果です。</source>
        <translation>This PC was not looked at yet: the result rests on the answers alone.</translation>
    </message>
    <message>
        <source>まだ結果はありません</source>
        <translation>No result yet</translation>
    </message>
    <message>
        <source>質問に答えると、よいところと、次にやることが分かります。</source>
        <translation>Answer the questions to see what is good and what comes next.</translation>
    </message>
    <message>
        <source>質問に答える</source>
        <translation>Answer the questions</translation>
    </message>
</context>
<context>
    <name>RunningCard</name>
    <message>
        <source>やめる</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>いま調べています</source>
        <translation>Looking now</translation>
    </message>
    <message>
        <source>分かったことから順に出ます。見るだけです。待たずに次へ進めます。</source>
        <translation>What is known comes first. It only looks. You need not wait to go on.</translation>
    </message>
    <message>
        <source>{total}か所のうち、{done}か所を調べました</source>
        <translation>{done} of {total} sources answered</translation>
    </message>
    <message>
        <source>準備をしています</source>
        <translation>Getting ready</translation>
    </message>
    <message>
        <source>{progress}・{time}</source>
        <translation>{progress} · {time}</translation>
    </message>
    <message>
        <source>もう少しかかっています</source>
        <translation>it takes a little longer</translation>
    </message>
    <message>
        <source>もうすぐ終わります</source>
        <translation>almost done</translation>
    </message>
    <message>
        <source>長くても、あと{time}</source>
        <translation>at most {time} more</translation>
    </message>
    <message>
        <source>あと{time}</source>
        <translation>{time} left</translation>
    </message>
    <message>
        <source>約{seconds}秒</source>
        <translation>about {seconds} seconds</translation>
    </message>
    <message>
        <source>約{minutes}分</source>
        <translation>about {minutes} min</translation>
    </message>
</context>
<context>
    <name>ScoreCard</name>
    <message>
        <source>点</source>
        <translation>pts</translation>
    </message>
    <message>
        <source>目安（合格・不合格ではありません）</source>
        <translation>A guide (neither pass nor fail)</translation>
    </message>
    <message>
        <source>まだ途中の点数です</source>
        <translation>The score so far</translation>
    </message>
    <message>
        <source>あと{count}問に答えると、目安が出ます。</source>
        <translation>Answer {count} more for a guide.</translation>
    </message>
    <message>
        <source>{rule} 点 / {best}点</source>
        <translation>{rule} / {best} pts</translation>
    </message>
    <message>
        <source>点数の計算</source>
        <translation>How the score is made</translation>
    </message>
    <message>
        <source>わからない {count}問：分かると点数が変わります。</source>
        <translation>Don&apos;t know: {count}. The score changes once you know.</translation>
    </message>
    <message>
        <source>もとにした質問：{title}</source>
        <translation>Question set: {title}</translation>
    </message>
</context>
<context>
    <name>ScoreRing</name>
    <message>
        <source>まだ点数はありません</source>
        <translation>No score yet</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>選ぶと、すぐに変わります。</source>
        <translation>Every choice takes effect at once.</translation>
    </message>
    <message>
        <source>見え方とことば</source>
        <translation>Appearance and language</translation>
    </message>
    <message>
        <source>診断</source>
        <translation>Self-assessment</translation>
    </message>
    <message>
        <source>データ</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>このアプリ</source>
        <translation>About</translation>
    </message>
    <message>
        <source>言語</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>自動</source>
        <translation>System</translation>
    </message>
    <message>
        <source>明るい</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>暗い</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>くっきり</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>文字の大きさ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>書類のことばは、書類ごとに選べます。</source>
        <translation>The language of a paper is chosen with the paper.</translation>
    </message>
    <message>
        <source>「自動」はパソコンの設定に合わせます。</source>
        <translation>“System” follows the settings of this PC.</translation>
    </message>
    <message>
        <source>つける</source>
        <translation>On</translation>
    </message>
    <message>
        <source>つけない</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>ふりがな</source>
        <translation>Furigana</translation>
    </message>
    <message>
        <source>質問の漢字に、読みがなをつけます。</source>
        <translation>Puts small kana above the kanji of the questions.</translation>
    </message>
    <message>
        <source>直す</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>あなたのお仕事を直す</source>
        <translation>Change your business</translation>
    </message>
    <message>
        <source>まだ書いていません</source>
        <translation>Nothing typed yet</translation>
    </message>
    <message>
        <source>あなたのお仕事</source>
        <translation>Your business</translation>
    </message>
    <message>
        <source>第{edition}版</source>
        <translation>Edition {edition}</translation>
    </message>
    <message>
        <source>質問の版</source>
        <translation>Question set</translation>
    </message>
    <message>
        <source>判定の基準</source>
        <translation>Limits for verdicts</translation>
    </message>
    <message>
        <source>フォルダーを開く</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>書き出す</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>読みこむ</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>ネットワークの先にあります。つながらないときは開けず、同時に使えるのは1台です。</source>
        <translation>It lies on a network drive: without the connection it cannot be opened, and one PC at a time can use it.</translation>
    </message>
    <message>
        <source>データの場所</source>
        <translation>Where the data is kept</translation>
    </message>
    <message>
        <source>ほかのパソコンへ移す</source>
        <translation>Move to another PC</translation>
    </message>
    <message>
        <source>すべてを1つのファイルにまとめます。名前や住所も入るので、大切にしまってください。</source>
        <translation>Everything in one file. It holds names and addresses, so keep it safe.</translation>
    </message>
    <message>
        <source>キーボードでの使い方</source>
        <translation>Using the keyboard</translation>
    </message>
    <message>
        <source>答えを選ぶ</source>
        <translation>Choose an answer</translation>
    </message>
    <message>
        <source>次へ進む</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>前へもどる</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>左のメニューを開く</source>
        <translation>Open the menu at the left</translation>
    </message>
    <message>
        <source>文字を大きく・小さく・元の大きさに</source>
        <translation>Larger, smaller, normal text</translation>
    </message>
    <message>
        <source>今、困っている</source>
        <translation>I need help now</translation>
    </message>
    <message>
        <source>お知らせへ移る・もどる</source>
        <translation>Go to a message and back</translation>
    </message>
    <message>
        <source>お知らせを閉じる。困ったときのページ・設定から、もとの画面へもどる</source>
        <translation>Close a message; leave help or settings for where you were</translation>
    </message>
    <message>
        <source>画面を上下に送る</source>
        <translation>Scroll the page</translation>
    </message>
    <message>
        <source>まもりカルテ {version}</source>
        <translation>Mamori Karte {version}</translation>
    </message>
    <message>
        <source>質問は、IPAの「中小企業の情報セキュリティ対策ガイドライン」をもとに、当方の言葉で書いています。</source>
        <translation>The questions follow IPA&apos;s security guideline for small and medium enterprises, in our own words.</translation>
    </message>
    <message>
        <source>IPAが作ったものでも、確かめたものでもありません。</source>
        <translation>Neither made nor checked by IPA.</translation>
    </message>
    <message>
        <source>文字：「BIZ UDPゴシック」（SIL Open Font License）。画面：Qt（LGPL）。</source>
        <translation>Typeface: BIZ UDPGothic (SIL Open Font License). Window: Qt (LGPL).</translation>
    </message>
    <message>
        <source>{title}： {detail}</source>
        <translation>{title}: {detail}</translation>
    </message>
</context>
<context>
    <name>SheetOutput</name>
    <message>
        <source>PDFを保存</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>PDFの書類 (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>Wordで保存</source>
        <translation>Save as Word file</translation>
    </message>
    <message>
        <source>Wordの文書 (*.docx)</source>
        <translation>Word document (*.docx)</translation>
    </message>
    <message>
        <source>Webページで保存</source>
        <translation>Save as web page</translation>
    </message>
    <message>
        <source>Webページ (*.html)</source>
        <translation>Web page (*.html)</translation>
    </message>
    <message>
        <source>文章で保存</source>
        <translation>Save as text</translation>
    </message>
    <message>
        <source>文章だけのファイル (*.txt)</source>
        <translation>Text file (*.txt)</translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message>
        <source>前のページ</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>次のページ</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>幅に合わせる</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>ページ全体</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>見本の大きさ</source>
        <translation>Size of the preview</translation>
    </message>
    <message>
        <source>{page} / {pages} ページ</source>
        <translation>Page {page} / {pages}</translation>
    </message>
    <message>
        <source>印刷の見本 {page}</source>
        <translation>Print preview {page}</translation>
    </message>
</context>
<context>
    <name>SheetTrouble</name>
    <message>
        <source>保存したファイルを確かめたところ、中身が違いました。別の場所に保存してください。</source>
        <translation>The saved file was checked and differs. Please save it somewhere else.</translation>
    </message>
    <message>
        <source>書類を作れませんでした。書いた内容は残っています。</source>
        <translation>The paper could not be made. What you typed is kept.</translation>
    </message>
    <message>
        <source>ディスクがいっぱいで、保存できません。別の場所を選んでください。</source>
        <translation>The disk is full. Please choose another place.</translation>
    </message>
    <message>
        <source>このフォルダーには保存できません。別の場所を選んでください。</source>
        <translation>This folder cannot be written. Please choose another place.</translation>
    </message>
    <message>
        <source>保存先のフォルダーが見つかりません。別の場所を選んでください。</source>
        <translation>The folder cannot be found. Please choose another place.</translation>
    </message>
    <message>
        <source>ほかのアプリがこのファイルを開いています。閉じるか、別の名前で保存してください。</source>
        <translation>Another program has this file open. Close it, or save under another name.</translation>
    </message>
    <message>
        <source>保存できませんでした。別の場所を選んでください。</source>
        <translation>It could not be saved. Please choose another place.</translation>
    </message>
    <message>
        <source>プリンターが見つかりません。PDFを保存すると、あとで印刷できます。</source>
        <translation>No printer was found. Save the PDF and print it later.</translation>
    </message>
    <message>
        <source>印刷できませんでした。プリンターを確かめるか、PDFを保存してください。</source>
        <translation>It could not be printed. Check the printer, or save the PDF.</translation>
    </message>
    <message>
        <source>書いたことが多く、1枚に入りません。短くしてください。</source>
        <translation>Too much text for one page. Please shorten it.</translation>
    </message>
    <message>
        <source>この記録の質問の版を、このアプリは知りません。</source>
        <translation>This program does not know the question set of this record.</translation>
    </message>
    <message>
        <source>次の文字は印刷できず、〓になります：{characters}</source>
        <translation>These characters cannot be printed and become 〓: {characters}</translation>
    </message>
    <message>
        <source>次の文字は、ふつうの字の形で印刷します：{characters}</source>
        <translation>These characters are printed in their common form: {characters}</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>メニュー</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>SECURITY ACTION</source>
        <translation>SECURITY ACTION</translation>
    </message>
    <message>
        <source>規程と台帳</source>
        <translation>Rules and ledger</translation>
    </message>
    <message>
        <source>学ぶ</source>
        <translation>Learn</translation>
    </message>
    <message>
        <source>今、困っている</source>
        <translation>I need help now</translation>
    </message>
    <message>
        <source>今、
困っている</source>
        <translation>Help
now</translation>
    </message>
    <message>
        <source>ホーム</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>診断</source>
        <translation>Self-assessment</translation>
    </message>
    <message>
        <source>PC点検</source>
        <translation>PC check</translation>
    </message>
    <message>
        <source>結果と計画</source>
        <translation>Result and plan</translation>
    </message>
    <message>
        <source>取引先に出す1枚</source>
        <translation>Partner page</translation>
    </message>
    <message>
        <source>これまでの記録</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>対応済み</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>一部・要確認</source>
        <translation>Partly – check</translation>
    </message>
    <message>
        <source>未対応</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>調べられません</source>
        <translation>Could not check</translation>
    </message>
    <message>
        <source>該当なし</source>
        <translation>Does not apply</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>診断の流れ</source>
        <translation>Steps of the self-assessment</translation>
    </message>
    <message>
        <source>いまここ</source>
        <translation>you are here</translation>
    </message>
    <message>
        <source>済み</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>{number}. {title} {state}</source>
        <translation>{number}. {title} {state}</translation>
    </message>
</context>
<context>
    <name>StoreTrouble</name>
    <message>
        <source>この記録は、新しい版のまもりカルテで作られています</source>
        <translation>These records were made by a newer version</translation>
    </message>
    <message>
        <source>新しい版を入れて開いてください。記録には手を付けていません。</source>
        <translation>Please install the newer version. The records were not touched.</translation>
    </message>
    <message>
        <source>控えもありませんでした。新しく始められます。</source>
        <translation>There was no backup either. You can start afresh.</translation>
    </message>
    <message>
        <source>移したり消したりした覚えがなければ、控えから戻せます。</source>
        <translation>Unless you moved or deleted it yourself, restore it from the backup.</translation>
    </message>
    <message>
        <source>記録のファイルが見つかりません</source>
        <translation>The file with your records is missing</translation>
    </message>
    <message>
        <source>壊れたファイルは消さずに取り分けました。控えはありませんでした。</source>
        <translation>The damaged file was set aside, not deleted. There was no backup.</translation>
    </message>
    <message>
        <source>壊れたファイルは消さずに取り分けました。控えから戻せます。</source>
        <translation>The damaged file was set aside, not deleted. A backup can be restored.</translation>
    </message>
    <message>
        <source>記録のファイルが壊れています</source>
        <translation>The file of your records is damaged</translation>
    </message>
    <message>
        <source>ほかのパソコンで、この記録を開いています</source>
        <translation>These records are open on another PC</translation>
    </message>
    <message>
        <source>そのパソコンで閉じてから、もう一度お試しください。</source>
        <translation>Close them there, and try again.</translation>
    </message>
    <message>
        <source>記録を開けません</source>
        <translation>The records cannot be opened</translation>
    </message>
    <message>
        <source>パソコンを再起動して、もう一度お試しください。</source>
        <translation>Please restart the PC and try again. </translation>
    </message>
    <message>
        <source>今までの記録は無事です。</source>
        <translation>Your records so far are safe.</translation>
    </message>
    <message>
        <source>ディスクがいっぱいで、保存できません</source>
        <translation>The disk is full</translation>
    </message>
    <message>
        <source>いらないファイルを減らして、もう一度お試しください。</source>
        <translation>Please make room and try again. </translation>
    </message>
    <message>
        <source>記録のフォルダーに書きこめません</source>
        <translation>The folder of the records cannot be written</translation>
    </message>
    <message>
        <source>フォルダーの許可を確かめて、もう一度お試しください。</source>
        <translation>Please check its permissions and try again. </translation>
    </message>
    <message>
        <source>記録のフォルダーが見つかりません</source>
        <translation>The folder of the records is gone</translation>
    </message>
    <message>
        <source>USBメモリーなどをつなぎ直して、もう一度お試しください。</source>
        <translation>Please connect the drive again and try once more. </translation>
    </message>
    <message>
        <source>ほかのアプリが記録を使っています</source>
        <translation>Another program is using the records</translation>
    </message>
    <message>
        <source>そのアプリを閉じて、もう一度お試しください。</source>
        <translation>Please close it and try again. </translation>
    </message>
    <message>
        <source>記録を保存できません</source>
        <translation>The records cannot be saved</translation>
    </message>
    <message>
        <source>新しい版のまもりカルテで作られたファイルです。新しい版で読みこんでください。</source>
        <translation>This file was made by a newer version. Please import it there.</translation>
    </message>
    <message>
        <source>ファイルが大きすぎて、読みこめません。何も変えていません。</source>
        <translation>The file is too large. Nothing was changed.</translation>
    </message>
    <message>
        <source>まもりカルテのデータではないようです。何も変えていません。</source>
        <translation>This does not seem to be Mamori Karte data. Nothing was changed.</translation>
    </message>
    <message>
        <source>ファイルが壊れているようです。何も変えていません。</source>
        <translation>The file seems to be damaged. Nothing was changed.</translation>
    </message>
</context>
<context>
    <name>StoreTroubleDialog</name>
    <message>
        <source>まもりカルテ</source>
        <translation>Mamori Karte</translation>
    </message>
    <message>
        <source>くわしく</source>
        <translation>More</translation>
    </message>
    <message>
        <source>フォルダーを開く</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>今、困っている</source>
        <translation>I need help now</translation>
    </message>
    <message>
        <source>レッスンを学ぶ</source>
        <translation>Take a lesson</translation>
    </message>
    <message>
        <source>控えから戻す {when}</source>
        <translation>Restore the backup {when}</translation>
    </message>
    <message>
        <source>新しく始める</source>
        <translation>Start anew</translation>
    </message>
    <message>
        <source>もう一度開く</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>このお知らせを閉じる</source>
        <translation>Close this message</translation>
    </message>
</context>
<context>
    <name>TrayIcon</name>
    <message>
        <source>今、困っている</source>
        <translation>I need help now</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>終わる</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>まもりカルテ</source>
        <translation>Mamori Karte</translation>
    </message>
</context>
<context>
    <name>UnansweredNotice</name>
    <message>
        <source>答える</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>1問が未回答です。書類には「未回答」と出ます。</source>
        <translation>One question is open. The page will say “No answer”.</translation>
    </message>
    <message>
        <source>{count}問が未回答です。書類には「未回答」と出ます。</source>
        <translation>Questions still open: {count}. The page will say “No answer”.</translation>
    </message>
    <message>
        <source>このまま印刷</source>
        <translation>Print as it is</translation>
    </message>
    <message>
        <source>このまま保存</source>
        <translation>Save as it is</translation>
    </message>
</context>
<context>
    <name>UnderlinedLabel</name>
    <message>
        <source>説明のある言葉：{words}。Enterキーで説明が開きます。</source>
        <translation>Explained words: {words}. Enter opens the explanation.</translation>
    </message>
</context>
<context>
    <name>UnknownKind</name>
    <message>
        <source>見る許可がありませんでした。管理者なら見えることがあります。</source>
        <translation>Reading was not permitted. An administrator may be able to see it.</translation>
    </message>
    <message>
        <source>時間内に答えが返りませんでした。</source>
        <translation>No answer came in time.</translation>
    </message>
    <message>
        <source>調べ先の答えが、読み取れませんでした。</source>
        <translation>The answer could not be read.</translation>
    </message>
    <message>
        <source>記録や日付が合わず、今の状態が分かりません。</source>
        <translation>Records or dates are too old to tell how it is now.</translation>
    </message>
    <message>
        <source>答えだけでは、よいとも悪いとも決められません。</source>
        <translation>The answer alone does not tell whether it is good or bad.</translation>
    </message>
    <message>
        <source>このパソコンには、その機能や記録がありません。</source>
        <translation>This PC has no such function or record.</translation>
    </message>
    <message>
        <source>ここは仮想の区画で、パソコン本体が見えません。</source>
        <translation>This is a virtual environment; the PC itself cannot be seen.</translation>
    </message>
    <message>
        <source>まだ調べていません。</source>
        <translation>Not looked at yet.</translation>
    </message>
</context>
<context>
    <name>VerdictList</name>
    <message>
        <source>確かめたいこと</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>できていること</source>
        <translation>In place</translation>
    </message>
    <message>
        <source>このパソコンには関係のないこと</source>
        <translation>Does not concern this PC</translation>
    </message>
    <message>
        <source>このパソコンでは、くわしく調べられませんでした。</source>
        <translation>Little could be looked at on this PC.</translation>
    </message>
    <message>
        <source>悪いという意味ではありません。質問に答えるだけでも、診断はできます。</source>
        <translation>That does not mean anything is bad. Answering the questions is enough for the assessment.</translation>
    </message>
    <message>
        <source>調べたことは、すべてできています。</source>
        <translation>Everything that was looked at is in place.</translation>
    </message>
    <message>
        <source>調べられたのは{good}件です。{unknown}件は調べられませんでした。</source>
        <translation>Checked: {good}. Could not be checked: {unknown}.</translation>
    </message>
    <message>
        <source>気になるところは、見つかりませんでした。</source>
        <translation>Nothing was found that needs attention.</translation>
    </message>
    <message>
        <source>{state} {count}</source>
        <translation>{state} {count}</translation>
    </message>
    <message>
        <source>{reason}（{count}件）</source>
        <translation>{reason} ({count})</translation>
    </message>
    <message>
        <source>悪いという意味ではありません。</source>
        <translation>That does not mean anything is bad. </translation>
    </message>
    <message>
        <source>理由：{reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>おもな理由：{reason}</source>
        <translation>Mostly: {reason}</translation>
    </message>
    <message>
        <source>調べられなかったこと</source>
        <translation>Could not be found out</translation>
    </message>
    <message>
        <source>{heading}（{count}件）</source>
        <translation>{heading} ({count})</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>はじめに</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>お仕事の情報を、10分で見なおしましょう</source>
        <translation>Ten minutes for the safety of your work</translation>
    </message>
    <message>
        <source>質問に答えると、できていることと、次にやることが分かります。最後に、取引先に渡せる1枚ができます。</source>
        <translation>Answer some questions to see what is in place and what comes next. At the end you have a page for your partner.</translation>
    </message>
    <message>
        <source>はじめる</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>このパソコンの点検は、もう裏で始まっています。待たずに進めます。</source>
        <translation>This PC is already being looked at in the background. No need to wait.</translation>
    </message>
    <message>
        <source>インターネットに送りません</source>
        <translation>Nothing is sent to the internet</translation>
    </message>
    <message>
        <source>答えも点検の結果も、このパソコンの中だけに残ります。</source>
        <translation>Answers and findings stay on this PC.</translation>
    </message>
    <message>
        <source>パソコンの設定を勝手に変えません</source>
        <translation>No setting is changed for you</translation>
    </message>
    <message>
        <source>見るだけです。変えるかどうかは、あなたが決めます。</source>
        <translation>The program only looks. You decide what to change.</translation>
    </message>
    <message>
        <source>途中でやめても残ります</source>
        <translation>Stop whenever you like</translation>
    </message>
    <message>
        <source>答えるたびに保存します。次は続きから始まります。</source>
        <translation>Each answer is saved. Next time you go on from there.</translation>
    </message>
    <message>
        <source>言語</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>標準</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>大きい</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>とても大きい</source>
        <translation>Very large</translation>
    </message>
    <message>
        <source>文字の大きさ</source>
        <translation>Text size</translation>
    </message>
</context>
<context>
    <name>WriteAndLook</name>
    <message>
        <source>書く</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>見本</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>書くか、見本を見るか</source>
        <translation>Write, or look at the page</translation>
    </message>
</context>
<context>
    <name>_Brand</name>
    <message>
        <source>まもりカルテ</source>
        <translation>Mamori Karte</translation>
    </message>
</context>
</TS>
