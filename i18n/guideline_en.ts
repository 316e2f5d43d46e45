<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ja">
<context>
    <name>ChapterFace</name>
    <message>
        <source>元の文にもどしました</source>
        <translation>The original sentence is back</translation>
    </message>
    <message>
        <source>決まりを外しました</source>
        <translation>The rule is left out</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>決まりを消しました</source>
        <translation>The rule is deleted</translation>
    </message>
</context>
<context>
    <name>ChapterList</name>
    <message>
        <source>章</source>
        <translation>Chapters</translation>
    </message>
    <message>
        <source>うちでは使っていない章（{count}）</source>
        <translation>Chapters we do not use ({count})</translation>
    </message>
    <message>
        <source>「{title}」を使う</source>
        <translation>Use “{title}”</translation>
    </message>
    <message>
        <source>読む・直す</source>
        <translation>Read and edit</translation>
    </message>
    <message>
        <source>「{title}」を読む・直す</source>
        <translation>Read and edit “{title}”</translation>
    </message>
    <message>
        <source>{count}の決まり</source>
        <translation>Rules: {count}</translation>
    </message>
    <message>
        <source>{count}の決まり・うち{own}件は自分の言葉</source>
        <translation>Rules: {count}, in our own words: {own}</translation>
    </message>
    <message>
        <source>{words}。上の質問に答えると、使うかどうかが決まります。</source>
        <translation>{words}. Whether it is used follows from the questions above.</translation>
    </message>
    <message>
        <source>{words}。うちには当てはまらないため、外しています。</source>
        <translation>{words}. Left out, because it does not concern us.</translation>
    </message>
</context>
<context>
    <name>ChapterView</name>
    <message>
        <source>この章には、うちに当てはまる決まりがまだありません。</source>
        <translation>No rule of this chapter concerns us so far.</translation>
    </message>
    <message>
        <source>決まりを足す</source>
        <translation>Add a rule</translation>
    </message>
    <message>
        <source>この章を使う</source>
        <translation>Use this chapter</translation>
    </message>
    <message>
        <source>いまは使っていない章です。書類にはのりません。</source>
        <translation>This chapter is not in use, and not printed.</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>選んでください</source>
        <translation>Please choose</translation>
    </message>
    <message>
        <source>下書きあり</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>決めました</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>書きません</source>
        <translation>Not written</translation>
    </message>
</context>
<context>
    <name>CheckSheetFiles</name>
    <message>
        <source>取引先のExcelを開く</source>
        <translation>Open a partner&apos;s Excel file</translation>
    </message>
    <message>
        <source>Excelの表 (*.xlsx *.xlsm *.xls)</source>
        <translation>Excel workbooks (*.xlsx *.xlsm *.xls)</translation>
    </message>
    <message>
        <source>答えを書いた写しを保存</source>
        <translation>Save a copy with the answers</translation>
    </message>
    <message>
        <source>Excelの表 (*.xlsx)</source>
        <translation>Excel table (*.xlsx)</translation>
    </message>
    <message>
        <source>元のファイルには書きません。別の名前を付けてください。</source>
        <translation>The original file is never written to. Please choose another name.</translation>
    </message>
    <message>
        <source>ファイルを読めませんでした。場所を確かめて、Excelで開いていたら閉じてください。</source>
        <translation>The file could not be read. Check where it is, and close it if it is open in Excel.</translation>
    </message>
    <message>
        <source>書きこめない欄がありました：{cell}&#x3000;何も保存していません。</source>
        <translation>One cell cannot be written: {cell}. Nothing was saved.</translation>
    </message>
</context>
<context>
    <name>CheckSheetPage</name>
    <message>
        <source>取引先のチェックシート</source>
        <translation>Partner&apos;s check sheet</translation>
    </message>
    <message>
        <source>Excelを開く</source>
        <translation>Open an Excel file</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>書かないでおく</source>
        <translation>Leave it unwritten</translation>
    </message>
    <message>
        <source>届いたExcelの問いに、根拠のある下書きを作ります。決めるのはあなたです。</source>
        <translation>Drafts answers with evidence for the Excel form you were sent. The decision is yours.</translation>
    </message>
    <message>
        <source>一覧へ</source>
        <translation>To the list</translation>
    </message>
    <message>
        <source>最初の問いへ</source>
        <translation>To the first question</translation>
    </message>
    <message>
        <source>写しを保存（{count}問）</source>
        <translation>Save a copy (answers: {count})</translation>
    </message>
    <message>
        <source>答えを決めると、保存できます</source>
        <translation>Decide an answer to save a copy</translation>
    </message>
    <message>
        <source>この答えに決める</source>
        <translation>Decide this answer</translation>
    </message>
    <message>
        <source>取引先から、質問のExcelが届いたら</source>
        <translation>Questions from a partner in Excel</translation>
    </message>
    <message>
        <source>開くと、問いを1つずつ読み、記録から答えの下書きを作ります。</source>
        <translation>Open the file here: each question is read, and answers are drafted from your records.</translation>
    </message>
    <message>
        <source>「はい」の下書きは、実測か書類があるときだけ作ります。元のファイルは変えません。ファイルの中身は、どこにも送りません。</source>
        <translation>Yes is drafted only where a measurement or a document shows it. The original file is not changed, and nothing in it is sent anywhere.</translation>
    </message>
    <message>
        <source>問いを押すと、下書きを見て決められます。</source>
        <translation>Press a question to see its draft and decide.</translation>
    </message>
    <message>
        <source>問いを見つけられませんでした</source>
        <translation>No questions were found</translation>
    </message>
    <message>
        <source>質問と回答の欄がある表を開いてください。</source>
        <translation>Please open a form with questions and places for answers.</translation>
    </message>
    <message>
        <source>{total}問のうち{done}問を決めました</source>
        <translation>{done} of {total} questions decided</translation>
    </message>
    <message>
        <source>この用紙は、ほかのファイルを参照しています。参照先は開かず、そのまま残します。</source>
        <translation>This form refers to other files. They are not opened, and the references stay as they are.</translation>
    </message>
    <message>
        <source>この用紙には電子署名があります。答えを書いた写しでは、署名は無効になります。</source>
        <translation>This form bears a digital signature. It will not be valid in the copy with your answers.</translation>
    </message>
    <message>
        <source>{count}問の欄は、相手が保護しています。そこには書きこみません。</source>
        <translation>Questions whose cells the partner has locked: {count}. Nothing is written there.</translation>
    </message>
    <message>
        <source>下書きを読み、直してから決めてください。</source>
        <translation>Read the draft, mend it, then decide.</translation>
    </message>
    <message>
        <source>{name}を一覧から外しました</source>
        <translation>{name} was taken off the list</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>{count}問の答えを書いた写しを保存しました</source>
        <translation>A copy was saved. Answers in it: {count}</translation>
    </message>
    <message>
        <source>{path}&#x3000;送る前に、Excelで開いて見てください。</source>
        <translation>{path} – please look at it in Excel before you send it.</translation>
    </message>
    <message>
        <source>フォルダーを開く</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>読み書きしています…</source>
        <translation>Reading or writing…</translation>
    </message>
</context>
<context>
    <name>CloudForm</name>
    <message>
        <source>どんなサービス</source>
        <translation>What kind of service</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>置いてあるもの</source>
        <translation>What lies there</translation>
    </message>
    <message>
        <source>例：請求書、写真</source>
        <translation>e.g. invoices, photos</translation>
    </message>
    <message>
        <source>使う人</source>
        <translation>Who uses it</translation>
    </message>
    <message>
        <source>例：自分だけ、営業の3人</source>
        <translation>e.g. only me, three people in sales</translation>
    </message>
    <message>
        <source>管理する人</source>
        <translation>Who looks after it</translation>
    </message>
    <message>
        <source>例：佐藤 恵</source>
        <translation>e.g. Megumi Sato</translation>
    </message>
    <message>
        <source>漏れると困る大切な秘密を置いていますか</source>
        <translation>Do important secrets lie there?</translation>
    </message>
    <message>
        <source>やめるときのデータの扱い</source>
        <translation>What happens to the data when you stop</translation>
    </message>
    <message>
        <source>例：全部取り出してから、消してもらう</source>
        <translation>e.g. take everything out, then have it erased</translation>
    </message>
    <message>
        <source>確かめた日</source>
        <translation>Looked at on</translation>
    </message>
    <message>
        <source>規約や対策のページ</source>
        <translation>Page with terms or security measures</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>入るときの確認</source>
        <translation>Signing in</translation>
    </message>
    <message>
        <source>使っている</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>使っていない</source>
        <translation>No</translation>
    </message>
    <message>
        <source>わからない</source>
        <translation>I don&apos;t know</translation>
    </message>
    <message>
        <source>パスワードのほかに、スマホの番号や指紋などで確かめることです（2段階認証、MFA）。</source>
        <translation>Besides the password, a code on your phone or a fingerprint is asked for (two-step sign-in, MFA).</translation>
    </message>
    <message>
        <source>2段階の確認を使っていますか</source>
        <translation>Is two-step sign-in used?</translation>
    </message>
    <message>
        <source>大切な秘密を置くなら、2段階の確認を使いましょう。</source>
        <translation>Where important secrets lie, use two-step sign-in.</translation>
    </message>
    <message>
        <source>★3の項目4-1-3が求めていることです。</source>
        <translation>Requirement 4-1-3 of ★3 asks for it.</translation>
    </message>
    <message>
        <source>確かめる15のこと</source>
        <translation>15 things to look at</translation>
    </message>
    <message>
        <source>{group}（{count}つ）</source>
        <translation>{group} ({count})</translation>
    </message>
    <message>
        <source>{number}のメモ</source>
        <translation>Note to {number}</translation>
    </message>
    <message>
        <source>例：見たページ、話した人</source>
        <translation>e.g. page you saw, person you asked</translation>
    </message>
    <message>
        <source>メモを残す</source>
        <translation>Add a note</translation>
    </message>
    <message>
        <source>{number}にメモを残す</source>
        <translation>Add a note to {number}</translation>
    </message>
    <message>
        <source>{all}のうち{done}を確かめました（申告）。</source>
        <translation>{done} of {all} looked at (declared).</translation>
    </message>
</context>
<context>
    <name>CloudPage</name>
    <message>
        <source>使っているものを選び、1つずつ確かめます。</source>
        <translation>Choose what you use, then look at each.</translation>
    </message>
    <message>
        <source>{all}のうち{done}を確かめました</source>
        <translation>{done} of {all} looked at</translation>
    </message>
    <message>
        <source>2段階の確認：未回答</source>
        <translation>Two-step sign-in: no answer</translation>
    </message>
    <message>
        <source>2段階の確認：使っている</source>
        <translation>Two-step sign-in: on</translation>
    </message>
    <message>
        <source>2段階の確認：使っていない</source>
        <translation>Two-step sign-in: off</translation>
    </message>
    <message>
        <source>2段階の確認：わからない</source>
        <translation>Two-step sign-in: not known</translation>
    </message>
    <message>
        <source>名前のないサービス</source>
        <translation>Service without a name</translation>
    </message>
    <message>
        <source>置いてあるもの：未回答</source>
        <translation>What lies there: no answer</translation>
    </message>
    <message>
        <source>使っているサービスを足す</source>
        <translation>Add a service you use</translation>
    </message>
    <message>
        <source>よく使われるものから選ぶ</source>
        <translation>Choose from common ones</translation>
    </message>
    <message>
        <source>名前を並べただけで、おすすめの順ではありません。</source>
        <translation>Only a list of names, in no order of merit.</translation>
    </message>
    <message>
        <source>例：会計のサービスの名前</source>
        <translation>e.g. the name of your accounting service</translation>
    </message>
    <message>
        <source>足す</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>ほかのサービスの名前</source>
        <translation>Name of another service</translation>
    </message>
    <message>
        <source>この一覧が役に立つ質問と★3の項目</source>
        <translation>Questions and ★3 requirements this list serves</translation>
    </message>
    <message>
        <source>質問{number}「{topic}」</source>
        <translation>Question {number}, {topic}</translation>
    </message>
    <message>
        <source>★3の項目 {number}</source>
        <translation>★3 requirement {number}</translation>
    </message>
    <message>
        <source>質問の答えは変えません。ご自身で見なおしてください。</source>
        <translation>Your answers are not changed. Please look at them again yourself.</translation>
    </message>
    <message>
        <source>「{name}」を足しました</source>
        <translation>“{name}” was added</translation>
    </message>
    <message>
        <source>名前を書いてから押してください。</source>
        <translation>Please write a name first.</translation>
    </message>
    <message>
        <source>このサービスを消す</source>
        <translation>Remove this service</translation>
    </message>
    <message>
        <source>「{name}」を一覧から消しました</source>
        <translation>“{name}” was removed from the list</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>クラウドサービス</source>
        <translation>Cloud services</translation>
    </message>
</context>
<context>
    <name>ContractorsPage</name>
    <message>
        <source>委託先</source>
        <translation>Contractors</translation>
    </message>
    <message>
        <source>うちのデータを渡す相手と、約束したことを残します。</source>
        <translation>Who gets our data, and what was agreed.</translation>
    </message>
    <message>
        <source>まだ登録がありません</source>
        <translation>Nothing is listed yet</translation>
    </message>
    <message>
        <source>税理士、ホームページを作る人、配送の会社など、データを渡す相手を書きます。</source>
        <translation>Write down who gets your data: a tax office, a web maker, a delivery firm.</translation>
    </message>
    <message>
        <source>相手を書き足す</source>
        <translation>Add somebody</translation>
    </message>
    <message>
        <source>質問22と、★3の項目{scs}に役立ちます。</source>
        <translation>Serves question 22 and ★3 requirements {scs}.</translation>
    </message>
    <message>
        <source>まだのこと：{points}</source>
        <translation>Still open: {points}</translation>
    </message>
    <message>
        <source>決めることは、ひととおり書かれています（申告）</source>
        <translation>Everything is written down (declared)</translation>
    </message>
    <message>
        <source>頼んでいること：未回答</source>
        <translation>What they do: no answer</translation>
    </message>
    <message>
        <source>名前のない相手</source>
        <translation>Somebody without a name</translation>
    </message>
    <message>
        <source>この相手を消す</source>
        <translation>Remove this entry</translation>
    </message>
    <message>
        <source>だれに、何を</source>
        <translation>To whom, and what</translation>
    </message>
    <message>
        <source>相手の名前</source>
        <translation>Their name</translation>
    </message>
    <message>
        <source>例：上田会計事務所</source>
        <translation>e.g. Ueda Tax Office</translation>
    </message>
    <message>
        <source>頼んでいること</source>
        <translation>What they do for you</translation>
    </message>
    <message>
        <source>例：記帳と申告</source>
        <translation>e.g. accounts and tax return</translation>
    </message>
    <message>
        <source>渡しているデータ</source>
        <translation>Data you give them</translation>
    </message>
    <message>
        <source>例：領収書、口座の明細</source>
        <translation>e.g. receipts, bank statements</translation>
    </message>
    <message>
        <source>お客様など、人の情報を渡していますか</source>
        <translation>Do you give them information about people?</translation>
    </message>
    <message>
        <source>相手が、うちのパソコンやサービスにつないで作業しますか</source>
        <translation>Do they connect to your PCs or services?</translation>
    </message>
    <message>
        <source>相手は、さらに別の人に仕事を渡しますか</source>
        <translation>Do they pass the work on to others?</translation>
    </message>
    <message>
        <source>秘密の約束</source>
        <translation>Promise of secrecy</translation>
    </message>
    <message>
        <source>秘密を守る約束を、書面で結んでいますか</source>
        <translation>Is secrecy agreed in writing?</translation>
    </message>
    <message>
        <source>約束した日</source>
        <translation>Agreed on</translation>
    </message>
    <message>
        <source>書面の置き場所</source>
        <translation>Where the paper is kept</translation>
    </message>
    <message>
        <source>例：契約書の棚</source>
        <translation>e.g. shelf of contracts</translation>
    </message>
    <message>
        <source>終わったあと、データを返すか消すかを決めていますか</source>
        <translation>Is it settled whether data come back or are erased at the end?</translation>
    </message>
    <message>
        <source>事故のとき</source>
        <translation>In an incident</translation>
    </message>
    <message>
        <source>漏れたり止まったりしたとき、だれがだれに知らせるかを決めておきます。</source>
        <translation>Settle beforehand who tells whom when data leak or work stops.</translation>
    </message>
    <message>
        <source>相手の連絡先</source>
        <translation>Their contact</translation>
    </message>
    <message>
        <source>例：0268-00-0000 山田さん</source>
        <translation>e.g. 0268-00-0000, Mr Yamada</translation>
    </message>
    <message>
        <source>こちらの担当</source>
        <translation>Who acts on our side</translation>
    </message>
    <message>
        <source>例：佐藤 恵</source>
        <translation>e.g. Megumi Sato</translation>
    </message>
    <message>
        <source>時間以内</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>知らせ合うまでの時間</source>
        <translation>Time to tell each other</translation>
    </message>
    <message>
        <source>最後に確かめた日</source>
        <translation>Last looked at on</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>費用や対策をお願いするときは、相手とよく話し合ってください。</source>
        <translation>When you ask for measures or cost, please talk it over with them.</translation>
    </message>
    <message>
        <source>「{name}」を一覧から消しました</source>
        <translation>“{name}” was removed from the list</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ContradictionCard</name>
    <message>
        <source>決まりと合っていないところが{count}か所あります</source>
        <translation>Does not match the rules: {count}</translation>
    </message>
    <message>
        <source>決める前に、実際とくらべたいところが{count}か所あります</source>
        <translation>Before you decide: places to compare with how things are: {count}</translation>
    </message>
    <message>
        <source>実際を直すか、守れる決まりに書きかえてください。</source>
        <translation>Change what is done, or write a rule that can be kept.</translation>
    </message>
    <message>
        <source>ほかの{count}か所を見る</source>
        <translation>Show {count} more</translation>
    </message>
    <message>
        <source>決まりを直す</source>
        <translation>Edit the rule</translation>
    </message>
    <message>
        <source>決まり： {sentence}</source>
        <translation>Rule: {sentence}</translation>
    </message>
    <message>
        <source>点検： {sentence}</source>
        <translation>PC check: {sentence}</translation>
    </message>
    <message>
        <source>点検を見る</source>
        <translation>See the PC check</translation>
    </message>
    <message>
        <source>答え： 質問{number}に「実施していない」</source>
        <translation>Answer: “not done” to question {number}</translation>
    </message>
    <message>
        <source>答えを見る</source>
        <translation>See the answer</translation>
    </message>
    <message>
        <source>{words}（{day}）</source>
        <translation>{words} ({day})</translation>
    </message>
</context>
<context>
    <name>DecisionCard</name>
    <message>
        <source>決定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>決める日</source>
        <translation>Day of the decision</translation>
    </message>
    <message>
        <source>決める人の名前</source>
        <translation>Name of who decides</translation>
    </message>
    <message>
        <source>書類にのります。</source>
        <translation>Printed on the paper.</translation>
    </message>
    <message>
        <source>今日か、前の日です。</source>
        <translation>Today or an earlier day.</translation>
    </message>
    <message>
        <source>まだ決めていません。下の「これで決める」を押すと、第1版になります。</source>
        <translation>Not decided yet. “Decide” below makes it version 1.</translation>
    </message>
    <message>
        <source>第{number}版を {day} に {name} が決めました。</source>
        <translation>Version {number} was decided on {day} by {name}.</translation>
    </message>
    <message>
        <source>そのあとに変わったところがあります。もう一度決めると、次の版になります。</source>
        <translation>Something has changed since. Deciding again makes the next version.</translation>
    </message>
</context>
<context>
    <name>FairRequestPage</name>
    <message>
        <source>お願いの手紙</source>
        <translation>Letter of request</translation>
    </message>
    <message>
        <source>費用のかかる対策を求められたときに、話し合いをお願いする手紙です。使わなくてもかまいません。</source>
        <translation>A letter that asks to talk when a partner wants measures that cost money. You need not use it.</translation>
    </message>
    <message>
        <source>見本と印刷</source>
        <translation>Preview and print</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>どなたに、何について</source>
        <translation>To whom, about what</translation>
    </message>
    <message>
        <source>宛先の会社名</source>
        <translation>Name of the firm</translation>
    </message>
    <message>
        <source>空けておくと「お取引先 各位」になります。</source>
        <translation>Left empty, it says “To our business partner”.</translation>
    </message>
    <message>
        <source>担当の方の名前</source>
        <translation>Name of the person</translation>
    </message>
    <message>
        <source>「様」は付けなくてかまいません。</source>
        <translation>No title is needed.</translation>
    </message>
    <message>
        <source>求められている対策</source>
        <translation>What they ask for</translation>
    </message>
    <message>
        <source>届いた文のとおりに、短く書いてください。</source>
        <translation>Short, in their own words.</translation>
    </message>
    <message>
        <source>例：240,000</source>
        <translation>e.g. 240,000</translation>
    </message>
    <message>
        <source>それにかかる費用の目安（円）</source>
        <translation>What that would cost, roughly (yen)</translation>
    </message>
    <message>
        <source>分からなければ空けてください。「これから決めます」と書きます。</source>
        <translation>Leave it empty if you do not know: the letter then says “to be settled”.</translation>
    </message>
    <message>
        <source>計画から、手紙にのせること</source>
        <translation>From the plan into the letter</translation>
    </message>
    <message>
        <source>関係のあるものだけを選んでください。まだできていないことが、相手に伝わります。</source>
        <translation>Choose only what matters here. The partner will see what is not done yet.</translation>
    </message>
    <message>
        <source>{what}（約{minutes}分・費用なし）</source>
        <translation>{what} (about {minutes} min, no cost)</translation>
    </message>
    <message>
        <source>{what}（約{minutes}分・約{yen}円）</source>
        <translation>{what} (about {minutes} min, about {yen} yen)</translation>
    </message>
    <message>
        <source>手紙で紹介する資料</source>
        <translation>The paper the letter mentions</translation>
    </message>
    <message>
        <source>{words}（{day}）</source>
        <translation>{words} ({day})</translation>
    </message>
    <message>
        <source>公式のページを見る（ブラウザーが開きます）</source>
        <translation>See the official page (opens the browser)</translation>
    </message>
    <message>
        <source>確認日： {day}。この手紙は、法律についての意見を書きません。</source>
        <translation>Checked on {day}. The letter gives no opinion on the law.</translation>
    </message>
    <message>
        <source>1億円までの数字で書いてください。例：240,000</source>
        <translation>Write a number up to 100 million, e.g. 240,000.</translation>
    </message>
</context>
<context>
    <name>FormParts</name>
    <message>
        <source>はい</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation>No</translation>
    </message>
    <message>
        <source>まだ分からない</source>
        <translation>Not known yet</translation>
    </message>
</context>
<context>
    <name>GuidelinePage</name>
    <message>
        <source>規程と台帳</source>
        <translation>Rules and ledger</translation>
    </message>
    <message>
        <source>できるものから1つで十分です。どれも、あとから続きができます。</source>
        <translation>One is enough to begin with. Each can be continued later.</translation>
    </message>
    <message>
        <source>規程（社内の決まり）</source>
        <translation>Rules of the firm</translation>
    </message>
    <message>
        <source>うちに合う決まりを選び、1冊にします。</source>
        <translation>Picks the rules that suit us and makes one booklet.</translation>
    </message>
    <message>
        <source>情報資産台帳</source>
        <translation>Register of information assets</translation>
    </message>
    <message>
        <source>守るものを、品物の名前で書き出します。</source>
        <translation>Writes down what to protect, thing by thing.</translation>
    </message>
    <message>
        <source>リスク</source>
        <translation>Risks</translation>
    </message>
    <message>
        <source>どれから守るかを、数字と理由で見られます。</source>
        <translation>Shows what to protect first, with figures and reasons.</translation>
    </message>
    <message>
        <source>クラウドサービス</source>
        <translation>Cloud services</translation>
    </message>
    <message>
        <source>使っているサービスと、確かめることの一覧です。</source>
        <translation>The services in use, and what to make sure of.</translation>
    </message>
    <message>
        <source>委託先</source>
        <translation>Contractors</translation>
    </message>
    <message>
        <source>データを渡す相手と、約束の有無を残します。</source>
        <translation>Who gets our data, and what was agreed.</translation>
    </message>
    <message>
        <source>★3までの距離</source>
        <translation>Distance to ★3</translation>
    </message>
    <message>
        <source>新しい制度で、何がまだかが分かります。</source>
        <translation>Shows what is still open under the new scheme.</translation>
    </message>
    <message>
        <source>取引先のチェックシート</source>
        <translation>Partner&apos;s check sheet</translation>
    </message>
    <message>
        <source>届いたExcelに、根拠のある答えの下書きを作ります。</source>
        <translation>Drafts answers with evidence for an Excel sheet you received.</translation>
    </message>
    <message>
        <source>お願いの手紙</source>
        <translation>Letter of request</translation>
    </message>
    <message>
        <source>費用のかかる求めに、話し合いをお願いします。</source>
        <translation>Asks to talk when a request costs money.</translation>
    </message>
    <message>
        <source>経営者の確認</source>
        <translation>Owner&apos;s checklist</translation>
    </message>
    <message>
        <source>3つの原則と7つの取り組みを、1枚で見ます。</source>
        <translation>Three principles and seven actions on one page.</translation>
    </message>
    <message>
        <source>{count}の決まりの下書きがあります</source>
        <translation>A draft. Rules: {count}</translation>
    </message>
    <message>
        <source>{count}の決まり・{day} に決定</source>
        <translation>Rules: {count}, decided on {day}</translation>
    </message>
    <message>
        <source>{total}のうち{count}を確かめました</source>
        <translation>{count} of {total} made sure of</translation>
    </message>
    <message>
        <source>{total}件のうち{count}件の扱いを決めました</source>
        <translation>Treatment chosen for {count} of {total}</translation>
    </message>
    <message>
        <source>{total}のうち{count}に、実測か書類があります</source>
        <translation>{count} of {total} have a measurement or a document</translation>
    </message>
    <message>
        <source>用紙{count}件・{questions}問のうち{confirmed}問を決めました</source>
        <translation>Forms: {count}. Questions decided: {confirmed} of {questions}</translation>
    </message>
    <message>
        <source>{name} あての下書きがあります</source>
        <translation>A draft to {name}</translation>
    </message>
    <message>
        <source>下書きがあります</source>
        <translation>A draft</translation>
    </message>
    <message>
        <source>{count}件を登録済み</source>
        <translation>{count} listed</translation>
    </message>
</context>
<context>
    <name>KnownSheets</name>
    <message>
        <source>途中の用紙</source>
        <translation>Forms in work</translation>
    </message>
    <message>
        <source>{questions}問のうち{confirmed}問を決めました・{day}</source>
        <translation>{confirmed} of {questions} questions decided, {day}</translation>
    </message>
    <message>
        <source>続ける</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>{name}を続ける</source>
        <translation>Go on with {name}</translation>
    </message>
    <message>
        <source>一覧から外す</source>
        <translation>Take off the list</translation>
    </message>
    <message>
        <source>{name}を一覧から外す</source>
        <translation>Take {name} off the list</translation>
    </message>
</context>
<context>
    <name>LedgerForm</name>
    <message>
        <source>どんなもの</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>業務分類</source>
        <translation>Area of work</translation>
    </message>
    <message>
        <source>まだ分からない</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>どこにあるか</source>
        <translation>Where it is</translation>
    </message>
    <message>
        <source>紙とデータの両方にあるときは、2行に分けます。</source>
        <translation>Paper and data of the same thing are two rows.</translation>
    </message>
    <message>
        <source>置き場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>例：事務所の金庫</source>
        <translation>e.g. safe in the office</translation>
    </message>
    <message>
        <source>使う人</source>
        <translation>Who uses it</translation>
    </message>
    <message>
        <source>例：自分だけ、営業の3人</source>
        <translation>e.g. only me, three people in sales</translation>
    </message>
    <message>
        <source>管理する人</source>
        <translation>Who looks after it</translation>
    </message>
    <message>
        <source>例：佐藤 恵</source>
        <translation>e.g. Megumi Sato</translation>
    </message>
    <message>
        <source>いつまで持つか</source>
        <translation>Keep until</translation>
    </message>
    <message>
        <source>例：取引が終わって5年</source>
        <translation>e.g. 5 years after the last order</translation>
    </message>
    <message>
        <source>備考</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>登録日</source>
        <translation>Registered on</translation>
    </message>
    <message>
        <source>人の情報が入っていますか</source>
        <translation>Is there information about people in it?</translation>
    </message>
    <message>
        <source>名前や連絡先など、だれのことか分かる情報</source>
        <translation>Names, contacts: information that tells who it is</translation>
    </message>
    <message>
        <source>病気や障害など、特に気をつける情報</source>
        <translation>Illness, disability and other sensitive information</translation>
    </message>
    <message>
        <source>マイナンバー</source>
        <translation>My Number</translation>
    </message>
    <message>
        <source>台帳の欄：{title}</source>
        <translation>Column of the register: {title}</translation>
    </message>
    <message>
        <source>台帳の欄：{title}（名前は要確認）</source>
        <translation>Column of the register: {title} (name to be confirmed)</translation>
    </message>
    <message>
        <source>もしものとき、どれくらい困りますか</source>
        <translation>How bad would it be?</translation>
    </message>
    <message>
        <source>とても困る</source>
        <translation>Very serious</translation>
    </message>
    <message>
        <source>困る</source>
        <translation>A trouble</translation>
    </message>
    <message>
        <source>ほとんど困らない</source>
        <translation>Hardly matters</translation>
    </message>
    <message>
        <source>「とても困る」は、お客様や取引先に大きな迷惑がかかる場合や、法律で守る情報の場合です。</source>
        <translation>“Very serious” means great harm to customers or partners, or information the law protects.</translation>
    </message>
    <message>
        <source>外の人に見られたら</source>
        <translation>If outsiders saw it</translation>
    </message>
    <message>
        <source>中身が書きかわったり、間違っていたりしたら</source>
        <translation>If it were changed or wrong</translation>
    </message>
    <message>
        <source>急に使えなくなったら</source>
        <translation>If you suddenly could not use it</translation>
    </message>
    <message>
        <source>秘密にする約束で預かったものですか</source>
        <translation>Was it entrusted to you under a promise of secrecy?</translation>
    </message>
    <message>
        <source>失うと、事業を続けられなくなるおそれがありますか</source>
        <translation>Might its loss end the business?</translation>
    </message>
    <message>
        <source>大切さの値</source>
        <translation>Its value</translation>
    </message>
    <message>
        <source>値を自分で決める</source>
        <translation>Set the values yourself</translation>
    </message>
    <message>
        <source>質問から決まる値と違うときだけ、選んで理由を書いてください。</source>
        <translation>Only where you differ from what the questions say; please add the reason.</translation>
    </message>
    <message>
        <source>質問から</source>
        <translation>By questions</translation>
    </message>
    <message>
        <source>その理由</source>
        <translation>The reason</translation>
    </message>
    <message>
        <source>{title} {number}：{why}</source>
        <translation>{title} {number}: {why}</translation>
    </message>
    <message>
        <source>機器</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>ソフト</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>台数</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>作った会社</source>
        <translation>Maker</translation>
    </message>
    <message>
        <source>型番</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>自動では調べません。書かなくてもかまいません。</source>
        <translation>Not looked up by itself. You may leave it empty.</translation>
    </message>
    <message>
        <source>製造番号</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>{day}の点検で見つけました（実測）。</source>
        <translation>Found by the PC check on {day} (measured).</translation>
    </message>
    <message>
        <source>{day}の点検では見つかりませんでした。</source>
        <translation>Not found by the PC check on {day}.</translation>
    </message>
</context>
<context>
    <name>LedgerList</name>
    <message>
        <source>まだ台帳は空です</source>
        <translation>The register is still empty</translation>
    </message>
    <message>
        <source>「お客様の名簿はありますか」のように聞きます。印をつけるだけで始められます。</source>
        <translation>We ask, for example, whether you keep a list of customers. A tick is enough to begin.</translation>
    </message>
    <message>
        <source>情報</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>機器</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>ソフト</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>何を見るか</source>
        <translation>What to show</translation>
    </message>
    <message>
        <source>1行書き足す</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>名前や備考の言葉</source>
        <translation>a word of the name or remarks</translation>
    </message>
    <message>
        <source>さがす</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>登録した順</source>
        <translation>As entered</translation>
    </message>
    <message>
        <source>重要度の大きい順</source>
        <translation>Most important first</translation>
    </message>
    <message>
        <source>名前の順</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>媒体の順</source>
        <translation>By medium</translation>
    </message>
    <message>
        <source>登録日の新しい順</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>並べかえ</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>まだ聞いていないことがあるもの</source>
        <translation>With questions still open</translation>
    </message>
    <message>
        <source>重要度が3のもの</source>
        <translation>Importance 3</translation>
    </message>
    <message>
        <source>人の情報が入っているもの</source>
        <translation>With information about people</translation>
    </message>
    <message>
        <source>しぼりこむ</source>
        <translation>Show only</translation>
    </message>
    <message>
        <source>このパソコンも台帳に入れる</source>
        <translation>Put this PC into the register</translation>
    </message>
    <message>
        <source>このパソコンを入れる</source>
        <translation>Add this PC</translation>
    </message>
    <message>
        <source>PC点検を開く</source>
        <translation>Open the PC check</translation>
    </message>
    <message>
        <source>製造番号とパソコンの名前は入れません。</source>
        <translation>Serial number and name of the PC are not taken.</translation>
    </message>
    <message>
        <source>点検で分かった機器とソフトを入れます。次の点検からは、自動で新しくなります。ほかのパソコンの点検を読みこんであれば、その機器も入ります。</source>
        <translation>Enters the hardware and software the PC check found. Later checks keep them up to date. Other PCs whose checks you took in are entered as hardware too.</translation>
    </message>
    <message>
        <source>まだ点検していません。先にPC点検をすると、機器とソフトをここに入れられます。</source>
        <translation>This PC has not been checked yet. After the PC check its hardware and software can be entered here.</translation>
    </message>
    <message>
        <source>表に書き出す・表から読みこむ</source>
        <translation>Save as a table, read in a table</translation>
    </message>
    <message>
        <source>Excelで書き出す</source>
        <translation>Save as Excel</translation>
    </message>
    <message>
        <source>CSVで書き出す</source>
        <translation>Save as CSV</translation>
    </message>
    <message>
        <source>CSV（古いソフト用）</source>
        <translation>CSV (for older programs)</translation>
    </message>
    <message>
        <source>表から読みこむ</source>
        <translation>Read in a table</translation>
    </message>
    <message>
        <source>CSVには情報の行だけが入ります。Excelには機器とソフトも入ります。</source>
        <translation>CSV holds the information only; Excel holds hardware and software too.</translation>
    </message>
    <message>
        <source>読みこむ前に、どの列がどの欄かを確かめられます。今ある行は消えません。</source>
        <translation>You see which column is which before anything is taken. Present rows stay.</translation>
    </message>
    <message>
        <source>情報の行はまだありません。</source>
        <translation>There is no information row yet.</translation>
    </message>
    <message>
        <source>機器の行はまだありません。</source>
        <translation>There is no hardware row yet.</translation>
    </message>
    <message>
        <source>ソフトの行はまだありません。</source>
        <translation>There is no software row yet.</translation>
    </message>
    <message>
        <source>{all}件のうち{shown}件を表示しています。</source>
        <translation>{shown} of {all} rows shown.</translation>
    </message>
    <message>
        <source>{all}件です。行を押すと開きます。見出しを押すと並べかわります。</source>
        <translation>{all} rows. Press a row to open it, a heading to sort.</translation>
    </message>
    <message>
        <source>書き出しました： {path}</source>
        <translation>Saved: {path}</translation>
    </message>
    <message>
        <source>この形式にない文字は「〓」にしました： {characters}</source>
        <translation>Characters this format lacks became 〓: {characters}</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>未定</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>台数</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>置き場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>管理する人</source>
        <translation>Who looks after it</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>作った会社</source>
        <translation>Maker</translation>
    </message>
    <message>
        <source>見た日</source>
        <translation>Seen on</translation>
    </message>
    <message>
        <source>見えなくなった日</source>
        <translation>Gone since</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>見本と印刷</source>
        <translation>Preview and print</translation>
    </message>
    <message>
        <source>このパソコン</source>
        <translation>This PC</translation>
    </message>
    <message>
        <source>何を、どこに、だれが持っているか。分かるところからで十分です。</source>
        <translation>What you have, where, and who keeps it. Begin with what you know.</translation>
    </message>
    <message>
        <source>どんなものがありますか</source>
        <translation>What do you have?</translation>
    </message>
    <message>
        <source>あるものの場所に印をつけると、台帳に1行ずつ入ります。</source>
        <translation>Tick where each thing is kept; every tick makes a row.</translation>
    </message>
    <message>
        <source>台帳の見本と印刷</source>
        <translation>Preview and print the register</translation>
    </message>
    <message>
        <source>守るものを登録する</source>
        <translation>Add what to protect</translation>
    </message>
    <message>
        <source>次へ</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>一覧を見る</source>
        <translation>See the list</translation>
    </message>
    <message>
        <source>次の未記入へ</source>
        <translation>Next open row</translation>
    </message>
    <message>
        <source>読みこむ</source>
        <translation>Read in</translation>
    </message>
    <message>
        <source>一覧へもどる</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>名前のない行</source>
        <translation>Row without a name</translation>
    </message>
    <message>
        <source>別の場所にもある</source>
        <translation>Kept elsewhere too</translation>
    </message>
    <message>
        <source>リスクを見る</source>
        <translation>See the risk</translation>
    </message>
    <message>
        <source>この行を消す</source>
        <translation>Remove this row</translation>
    </message>
    <message>
        <source>書いたことは、すぐに保存されます。</source>
        <translation>What you write is kept at once.</translation>
    </message>
    <message>
        <source>同じ内容で1行ふやしました。どこにあるかを選んでください。</source>
        <translation>A row with the same content was added. Please choose where it is.</translation>
    </message>
    <message>
        <source>「{name}」を台帳から消しました</source>
        <translation>“{name}” was removed from the register</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>点検の結果から、{count}件を入れました。</source>
        <translation>Rows taken from the PC check: {count}.</translation>
    </message>
    <message>
        <source>入れる前に戻しました。</source>
        <translation>Back to what it was before.</translation>
    </message>
    <message>
        <source>表から読みこむ</source>
        <translation>Read in a table</translation>
    </message>
    <message>
        <source>{count}件を読みこみました。元の表はそのままです。</source>
        <translation>Rows read in: {count}. The table itself is unchanged.</translation>
    </message>
    <message>
        <source>情報資産台帳</source>
        <translation>Register of information assets</translation>
    </message>
</context>
<context>
    <name>LedgerReading</name>
    <message>
        <source>どのシート</source>
        <translation>Which sheet</translation>
    </message>
    <message>
        <source>どの列が、どの欄ですか</source>
        <translation>Which column is which?</translation>
    </message>
    <message>
        <source>見出しから当てました。違うところだけ直してください。</source>
        <translation>Guessed from the headings. Change only what is wrong.</translation>
    </message>
    <message>
        <source>見出しから欄を当てられませんでした。どの列がどの欄かを、下で選んでください。</source>
        <translation>The headings could not be understood. Please choose below which column is which.</translation>
    </message>
    <message>
        <source>分かる列だけで十分です。「情報資産名称」の列は選んでください。</source>
        <translation>Choose what you can. The column “Information asset” is needed.</translation>
    </message>
    <message>
        <source>（なし）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>ほかの欄</source>
        <translation>Other columns</translation>
    </message>
    <message>
        <source>{number}列目</source>
        <translation>Column {number}</translation>
    </message>
    <message>
        <source>{number}列目（例：{example}）</source>
        <translation>Column {number} (e.g. {example})</translation>
    </message>
    <message>
        <source>見出しです</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>見出しではありません</source>
        <translation>No</translation>
    </message>
    <message>
        <source>1行目は見出しですか</source>
        <translation>Is the first row a heading?</translation>
    </message>
    <message>
        <source>値の数え方</source>
        <translation>Scale of the values</translation>
    </message>
    <message>
        <source>1・2・3</source>
        <translation>1, 2, 3</translation>
    </message>
    <message>
        <source>0・1・2（第3版）</source>
        <translation>0, 1, 2 (edition 3)</translation>
    </message>
    <message>
        <source>機密性などの値は、どちらで数えていますか</source>
        <translation>Which scale do confidentiality and the others use?</translation>
    </message>
    <message>
        <source>0・1・2のときは、0を1、1を2、2を3に読みかえます。</source>
        <translation>With 0, 1, 2, a 0 becomes 1, 1 becomes 2, 2 becomes 3.</translation>
    </message>
    <message>
        <source>「情報資産名称」の列を選ぶと、読みこめます。</source>
        <translation>Choose the column “Information asset” to go on.</translation>
    </message>
    <message>
        <source>値の数え方を選ぶと、読みこめます。</source>
        <translation>Choose the scale to go on.</translation>
    </message>
    <message>
        <source>読みこむもの：{count}件</source>
        <translation>To be read in: {count}</translation>
    </message>
    <message>
        <source>ほか {count}件</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>気をつけること：{count}件</source>
        <translation>To note: {count}</translation>
    </message>
</context>
<context>
    <name>LedgerTable</name>
    <message>
        <source>情報資産台帳</source>
        <translation>Register of information assets</translation>
    </message>
</context>
<context>
    <name>LedgerThings</name>
    <message>
        <source>例：{things}</source>
        <translation>e.g. {things}</translation>
    </message>
</context>
<context>
    <name>ListHint</name>
    <message>
        <source>一覧を開く</source>
        <translation>Open the list</translation>
    </message>
</context>
<context>
    <name>ListedPage</name>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Excelで書き出す</source>
        <translation>Save as Excel</translation>
    </message>
    <message>
        <source>書き出しました： {path}</source>
        <translation>Written: {path}</translation>
    </message>
    <message>
        <source>見本と印刷</source>
        <translation>Preview and print</translation>
    </message>
    <message>
        <source>一覧へもどる</source>
        <translation>Back to the list</translation>
    </message>
</context>
<context>
    <name>NumberList</name>
    <message>
        <source>決まりの中の数字を変える</source>
        <translation>Change the numbers in the rules</translation>
    </message>
    <message>
        <source>{least}から{most}まで</source>
        <translation>{least} to {most}</translation>
    </message>
</context>
<context>
    <name>OwnerPage</name>
    <message>
        <source>経営者の確認</source>
        <translation>Owner&apos;s checklist</translation>
    </message>
    <message>
        <source>ガイドラインの3つの原則と7つの取り組みです。年に1回、自分で確かめます。</source>
        <translation>The guideline&apos;s three principles and seven actions. Make sure of each once a year.</translation>
    </message>
    <message>
        <source>見本と印刷</source>
        <translation>Preview and print</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>{total}のうち{count}を、この1年に確かめました。</source>
        <translation>{count} of {total} were made sure of in the past year.</translation>
    </message>
    <message>
        <source>3つの原則</source>
        <translation>Three principles</translation>
    </message>
    <message>
        <source>7つの取り組み</source>
        <translation>Seven actions</translation>
    </message>
    <message>
        <source>確認日： {day}</source>
        <translation>Checked on {day}</translation>
    </message>
    <message>
        <source>ここへ行く</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>「{title}」のページを開く</source>
        <translation>Open the page for: {title}</translation>
    </message>
    <message>
        <source>確かめました</source>
        <translation>I made sure</translation>
    </message>
    <message>
        <source>確かめました（{day}）</source>
        <translation>I made sure ({day})</translation>
    </message>
    <message>
        <source>確かめました（{day}・1年より前です）</source>
        <translation>I made sure ({day}, over a year ago)</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>この欄は相手が保護しているので、書きこめません。</source>
        <translation>The partner has locked this cell, so it cannot be written.</translation>
    </message>
    <message>
        <source>答えをここで作って写すか、保護を外した用紙を相手に頼んでください。</source>
        <translation>Make the answer here and copy it, or ask the partner for an unlocked form.</translation>
    </message>
    <message>
        <source>問い {at} / {total}&#x3000;{sheet} の {cell}</source>
        <translation>Question {at} / {total}, {sheet}, {cell}</translation>
    </message>
    <message>
        <source>話題を選び直す</source>
        <translation>Choose another topic</translation>
    </message>
    <message>
        <source>何についての問いか、決めきれませんでした。</source>
        <translation>We could not tell what this question is about.</translation>
    </message>
    <message>
        <source>「{title}」についての問いと読みました。</source>
        <translation>We read this as a question about: {title}.</translation>
    </message>
    <message>
        <source>たぶん「{title}」についての問いです。</source>
        <translation>This is probably about: {title}.</translation>
    </message>
    <message>
        <source>話題</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>前に、同じ問いに「{answer}」と答えました。</source>
        <translation>You answered the same question before: {answer}</translation>
    </message>
    <message>
        <source>{day}・{file}</source>
        <translation>{day}, {file}</translation>
    </message>
    <message>
        <source>前と同じ言葉にする</source>
        <translation>Use the same words again</translation>
    </message>
    <message>
        <source>回答</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>いま欄には「{text}」と入っています。</source>
        <translation>The cell now holds: {text}</translation>
    </message>
    <message>
        <source>答えの文</source>
        <translation>Answer in words</translation>
    </message>
    <message>
        <source>補足と根拠</source>
        <translation>Notes and evidence</translation>
    </message>
    <message>
        <source>用紙に補足の欄がありません。写して使えます。</source>
        <translation>The form has no place for notes. You can copy them.</translation>
    </message>
    <message>
        <source>答えの文のあとに続けて書きます。</source>
        <translation>Written after the answer.</translation>
    </message>
    <message>
        <source>補足（範囲・例外・予定）</source>
        <translation>Notes (scope, exceptions, plans)</translation>
    </message>
    <message>
        <source>補足のあとに「根拠」として続けて書きます。</source>
        <translation>Written after the notes, as evidence.</translation>
    </message>
    <message>
        <source>根拠（実測・書類・日付）</source>
        <translation>Evidence (measurement, document, date)</translation>
    </message>
    <message>
        <source>根拠になる実測や書類が、まだありません。</source>
        <translation>There is no measurement or document yet that shows it.</translation>
    </message>
    <message>
        <source>{cell} に書きます。</source>
        <translation>Goes into {cell}.</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>まだ決めていない問い</source>
        <translation>Not decided yet</translation>
    </message>
    <message>
        <source>表示</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>まだ決めていない問いは、ありません。</source>
        <translation>Every question is decided.</translation>
    </message>
    <message>
        <source>続きを表示（あと{count}問）</source>
        <translation>Show more ({count} left)</translation>
    </message>
</context>
<context>
    <name>RequirementRow</name>
    <message>
        <source>くわしく</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>{name}をくわしく</source>
        <translation>Details of {name}</translation>
    </message>
    <message>
        <source>関わっているもの</source>
        <translation>What touches it</translation>
    </message>
    <message>
        <source>まだ何もありません。</source>
        <translation>Nothing yet.</translation>
    </message>
    <message>
        <source>「{title}」へ</source>
        <translation>To: {title}</translation>
    </message>
    <message>
        <source>項目ごとのメモ</source>
        <translation>Notes for each criterion</translation>
    </message>
    <message>
        <source>各項目の文は公表資料にあります。分かったことを、番号ごとに書いておけます。</source>
        <translation>The wording of the criteria is in the published paper. You can note what you find out, by number.</translation>
    </message>
</context>
<context>
    <name>RiskDetail</name>
    <message>
        <source>計算</source>
        <translation>Calculation</translation>
    </message>
    <message>
        <source>重要度の質問に答える・直す（台帳）</source>
        <translation>Answer or change the questions about importance (register)</translation>
    </message>
    <message>
        <source>リスク値</source>
        <translation>Risk value</translation>
    </message>
    <message>
        <source>起こりやすさと、つけ込みやすさ</source>
        <translation>Threat and vulnerability</translation>
    </message>
    <message>
        <source>起こりやすさ</source>
        <translation>Threat</translation>
    </message>
    <message>
        <source>つけ込みやすさ</source>
        <translation>Vulnerability</translation>
    </message>
    <message>
        <source>目安のまま（{value}）</source>
        <translation>As suggested ({value})</translation>
    </message>
    <message>
        <source>目安なし（まだ決まりません）</source>
        <translation>No suggestion (not known yet)</translation>
    </message>
    <message>
        <source>目安と違える理由</source>
        <translation>Why you differ from the suggestion</translation>
    </message>
    <message>
        <source>関係する質問に答える</source>
        <translation>Answer the related question</translation>
    </message>
    <message>
        <source>どこにあるかを選ぶ（台帳）</source>
        <translation>Say where it is kept (register)</translation>
    </message>
    <message>
        <source>どう扱うか</source>
        <translation>How to treat it</translation>
    </message>
    <message>
        <source>{way}：{meaning}</source>
        <translation>{way}: {meaning}</translation>
    </message>
    <message>
        <source>扱い</source>
        <translation>Treatment</translation>
    </message>
    <message>
        <source>決めた理由</source>
        <translation>Why you decided so</translation>
    </message>
    <message>
        <source>見なおす日</source>
        <translation>Look again on</translation>
    </message>
    <message>
        <source>対策</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>選んだ対策は「計画」に入り、期限や担当を決められます。</source>
        <translation>Measures go into the plan, where you set who and until when.</translation>
    </message>
    <message>
        <source>この媒体で考えられる対策</source>
        <translation>Measures for this medium</translation>
    </message>
    <message>
        <source>計画に入れる</source>
        <translation>Add to the plan</translation>
    </message>
    <message>
        <source>「{title}」を計画に入れる</source>
        <translation>Add “{title}” to the plan</translation>
    </message>
    <message>
        <source>例：鍵のかかる棚を買う</source>
        <translation>e.g. buy a locked cabinet</translation>
    </message>
    <message>
        <source>この対策を計画に入れる</source>
        <translation>Add this measure to the plan</translation>
    </message>
    <message>
        <source>自分で考えた対策</source>
        <translation>A measure of your own</translation>
    </message>
    <message>
        <source>計画を見る</source>
        <translation>See the plan</translation>
    </message>
    <message>
        <source>規程（社内の決まり）で決める</source>
        <translation>Settle it in the rules</translation>
    </message>
    <message>
        <source>計画に入っています</source>
        <translation>In the plan</translation>
    </message>
    <message>
        <source>後回しにしています</source>
        <translation>Put off</translation>
    </message>
    <message>
        <source>済みました</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>外す</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>「{title}」を計画から外す</source>
        <translation>Take “{title}” out of the plan</translation>
    </message>
    <message>
        <source>この対策の決まりを見る</source>
        <translation>See the rule for this measure</translation>
    </message>
    <message>
        <source>「{title}」の決まりを見る</source>
        <translation>See the rule for “{title}”</translation>
    </message>
</context>
<context>
    <name>RiskMapView</name>
    <message>
        <source>重要度</source>
        <translation>Importance</translation>
    </message>
    <message>
        <source>被害発生可能性</source>
        <translation>Likelihood of harm</translation>
    </message>
    <message>
        <source>値 {value}</source>
        <translation>Value {value}</translation>
    </message>
    <message>
        <source>{count}件</source>
        <translation>{count}</translation>
    </message>
</context>
<context>
    <name>RiskPage</name>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>数字の大きいものから考えます。計算は、押すと言葉で読めます。</source>
        <translation>Begin with the largest numbers. Press a row to read the calculation.</translation>
    </message>
    <message>
        <source>リスクの一覧の見本と印刷</source>
        <translation>Preview and print the risks</translation>
    </message>
    <message>
        <source>見本と印刷</source>
        <translation>Preview and print</translation>
    </message>
    <message>
        <source>一覧へもどる</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>どの版の決め方で計算しますか</source>
        <translation>By the rules of which edition?</translation>
    </message>
    <message>
        <source>リスクの地図</source>
        <translation>Risk map</translation>
    </message>
    <message>
        <source>右上にあるほど、先に考えます。</source>
        <translation>What stands at the top right comes first.</translation>
    </message>
    <message>
        <source>まだ決まらないもの：{count}件（地図には入れていません）</source>
        <translation>Not known yet: {count} (not on the map)</translation>
    </message>
    <message>
        <source>下の行を押すと、何を決めればよいかが分かります。</source>
        <translation>Press a row below to see what is still to be decided.</translation>
    </message>
    <message>
        <source>この版の大・中・小の目安は未確認です。</source>
        <translation>The bands of this edition are not confirmed.</translation>
    </message>
    <message>
        <source>リスクの一覧</source>
        <translation>List of risks</translation>
    </message>
    <message>
        <source>行を押すと、計算と対策が開きます。</source>
        <translation>Press a row for its calculation and measures.</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>まだ</source>
        <translation>not decided</translation>
    </message>
    <message>
        <source>情報</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>媒体・保存先</source>
        <translation>Medium and place</translation>
    </message>
    <message>
        <source>リスク値</source>
        <translation>Risk value</translation>
    </message>
    <message>
        <source>大中小</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>扱い</source>
        <translation>Treatment</translation>
    </message>
    <message>
        <source>台帳に情報がまだありません</source>
        <translation>There is nothing in the register yet</translation>
    </message>
    <message>
        <source>守るものを登録すると、ここにリスクが並びます。</source>
        <translation>Once you add what to protect, its risks stand here.</translation>
    </message>
    <message>
        <source>守るものを登録する</source>
        <translation>Add what to protect</translation>
    </message>
    <message>
        <source>名前のない行</source>
        <translation>Row without a name</translation>
    </message>
    <message>
        <source>この対策は、もう計画に入っています。</source>
        <translation>This measure is in the plan already.</translation>
    </message>
    <message>
        <source>計画を見る</source>
        <translation>See the plan</translation>
    </message>
    <message>
        <source>対策を書いてから押してください。</source>
        <translation>Please write a measure first.</translation>
    </message>
    <message>
        <source>「{title}」を計画から外しました</source>
        <translation>“{title}” was taken out of the plan</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>リスク</source>
        <translation>Risks</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>（まだ書いていません）</source>
        <translation>(nothing written yet)</translation>
    </message>
    <message>
        <source>消す</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>外しています。書類にはのりません。</source>
        <translation>Left out; it is not printed.</translation>
    </message>
    <message>
        <source>元にもどす</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>自分で足した決まりです。書類にも、そう書きます。</source>
        <translation>A rule you added. The paper says so too.</translation>
    </message>
    <message>
        <source>自分の言葉です。作り直しても、このまま残ります。</source>
        <translation>Your own words. They stay as they are.</translation>
    </message>
    <message>
        <source>直す</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>外す</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>決まり{number}の文</source>
        <translation>Words of rule {number}</translation>
    </message>
    <message>
        <source>書いたことは、すぐに保存されます。例：「お客様の図面は、私用の電話で撮らない」</source>
        <translation>What you write is saved at once. Example: “Never photograph customers&apos; drawings with a private phone.”</translation>
    </message>
    <message>
        <source>書いたことは、すぐに保存されます。空にすると、元の文にもどります。</source>
        <translation>What you write is saved at once. Left empty, the original comes back.</translation>
    </message>
    <message>
        <source>書きおえた</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>元の文にもどす</source>
        <translation>Back to the original</translation>
    </message>
    <message>
        <source>区分</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>決まり{number}： {deed}</source>
        <translation>Rule {number}: {deed}</translation>
    </message>
    <message>
        <source>何の役に立つか</source>
        <translation>What it serves</translation>
    </message>
    <message>
        <source>自社診断の質問{number}： {topic}</source>
        <translation>Self-assessment, question {number}: {topic}</translation>
    </message>
    <message>
        <source>このアプリの点検： {title}</source>
        <translation>PC check: {title}</translation>
    </message>
    <message>
        <source>★3の要求事項： {ids}</source>
        <translation>★3 requirements: {ids}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>必須</source>
        <translation>Must</translation>
    </message>
    <message>
        <source>禁止</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>推奨</source>
        <translation>Should</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>規程（社内の決まり）</source>
        <translation>Rules of the firm</translation>
    </message>
    <message>
        <source>うちに合う章だけを選びました。読んで、直して、決めるだけです。</source>
        <translation>Only chapters that suit us are chosen. Read, edit, decide.</translation>
    </message>
    <message>
        <source>これで決める</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>見本と印刷</source>
        <translation>Preview and print</translation>
    </message>
    <message>
        <source>規程の見本と印刷</source>
        <translation>The rules on paper</translation>
    </message>
    <message>
        <source>決める前でも、下書きとして印刷できます。</source>
        <translation>It can be printed as a draft before it is decided.</translation>
    </message>
    <message>
        <source>次の章へ</source>
        <translation>Next chapter</translation>
    </message>
    <message>
        <source>章の一覧へ</source>
        <translation>All chapters</translation>
    </message>
    <message>
        <source>うちのことを教えてください（あと{count}つ）</source>
        <translation>Tell us about the firm ({count} left)</translation>
    </message>
    <message>
        <source>うちのことを見なおす</source>
        <translation>Look at the facts about the firm again</translation>
    </message>
    <message>
        <source>答えに合わせて、使う章と決まりが変わります。</source>
        <translation>The chapters and rules follow the answers.</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>第{number}版として決めました。印刷して、働く人に配れます。</source>
        <translation>Decided as version {number}. It can be printed and handed out.</translation>
    </message>
    <message>
        <source>決定を残しました</source>
        <translation>The decision was kept</translation>
    </message>
    <message>
        <source>名前を書いてください。</source>
        <translation>Please write a name.</translation>
    </message>
    <message>
        <source>今日か、それより前の日にしてください。</source>
        <translation>Choose today or an earlier day.</translation>
    </message>
    <message>
        <source>使う章が1つもありません。章を1つは選んでください。</source>
        <translation>No chapter is in use. Choose at least one.</translation>
    </message>
    <message>
        <source>決まりができました。質問{number}「{topic}」の答えを見なおしますか。</source>
        <translation>The rules are there. Look again at question {number}, “{topic}”?</translation>
    </message>
    <message>
        <source>答えを見なおす</source>
        <translation>Look at the answer again</translation>
    </message>
</context>
<context>
    <name>RulesPaper</name>
    <message>
        <source>1冊にまとめる</source>
        <translation>One booklet</translation>
    </message>
    <message>
        <source>配るための手引き</source>
        <translation>Handbook to hand out</translation>
    </message>
    <message>
        <source>書類の種類</source>
        <translation>Kind of paper</translation>
    </message>
    <message>
        <source>決めた第{number}版</source>
        <translation>Decided version {number}</translation>
    </message>
    <message>
        <source>今の下書き</source>
        <translation>Present draft</translation>
    </message>
    <message>
        <source>どの版か</source>
        <translation>Which version</translation>
    </message>
</context>
<context>
    <name>SourceNote</name>
    <message>
        <source>確認日： {day}</source>
        <translation>Checked on {day}</translation>
    </message>
</context>
<context>
    <name>TableFiles</name>
    <message>
        <source>ファイルを開けませんでした。ほかの画面で開いていないか確かめて、もう一度お試しください。</source>
        <translation>The file could not be opened. Please check that it is not open elsewhere, and try again.</translation>
    </message>
</context>
<context>
    <name>TableOpener</name>
    <message>
        <source>表から読みこむ</source>
        <translation>Read in a table</translation>
    </message>
    <message>
        <source>表 (*.xlsx *.csv *.tsv *.txt *.xlsm *.xls)</source>
        <translation>Tables (*.xlsx *.csv *.tsv *.txt *.xlsm *.xls)</translation>
    </message>
</context>
<context>
    <name>TableOutput</name>
    <message>
        <source>Excelで保存</source>
        <translation>Save as Excel</translation>
    </message>
    <message>
        <source>Excelの表 (*.xlsx)</source>
        <translation>Excel table (*.xlsx)</translation>
    </message>
    <message>
        <source>CSVで保存</source>
        <translation>Save as CSV</translation>
    </message>
    <message>
        <source>CSVの表 (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
</context>
<context>
    <name>ThreeStarPage</name>
    <message>
        <source>★3までの距離</source>
        <translation>Distance to ★3</translation>
    </message>
    <message>
        <source>新しい制度の要求に、いま何が関わっているかを見ます。満たしたかどうかは判定しません。</source>
        <translation>See what touches the requirements of the new scheme now. Whether they are met is not judged here.</translation>
    </message>
    <message>
        <source>{file} に保存しました</source>
        <translation>Saved to {file}</translation>
    </message>
    <message>
        <source>見本と印刷</source>
        <translation>Preview and print</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>「あり」は、関わるものがあるという意味です。満たしたという意味ではありません。</source>
        <translation>A sign says that something touches the requirement. It does not say that it is met.</translation>
    </message>
    <message>
        <source>しるしの意味</source>
        <translation>What the signs mean</translation>
    </message>
    <message>
        <source>約{minutes}分・{yen}円で、{count}件の要求に関わります</source>
        <translation>About {minutes} minutes and {yen} yen; requirements touched: {count}</translation>
    </message>
    <message>
        <source>ここへ行く</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>「{title}」のページを開く</source>
        <translation>Open the page for: {title}</translation>
    </message>
    <message>
        <source>確認する専門家に渡す</source>
        <translation>For the expert who confirms</translation>
    </message>
    <message>
        <source>要求ごとの根拠と、項目ごとの「確認」の欄が空いた表を、Excelで作ります。</source>
        <translation>Makes an Excel workbook with the evidence for each requirement and an empty place to confirm each criterion.</translation>
    </message>
    <message>
        <source>Excelで保存</source>
        <translation>Save as Excel</translation>
    </message>
    <message>
        <source>公式のページを見る（ブラウザーが開きます）</source>
        <translation>See the official page (opens the browser)</translation>
    </message>
    <message>
        <source>★4には、ほかに{count}の要求があります：{ids}</source>
        <translation>★4 has {count} further requirements: {ids}</translation>
    </message>
</context>
</TS>
