<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ja">
<context>
    <name>ApplicationGuidePage</name>
    <message>
        <source>申込みの案内</source>
        <translation>How to declare</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>（{when}時点・未確認）</source>
        <translation> (as of {when}, not confirmed)</translation>
    </message>
    <message>
        <source>GビズIDのページを開く（ブラウザー）</source>
        <translation>Open the gBizID page (browser)</translation>
    </message>
    <message>
        <source>手順（{total}のうち{done}が済み）</source>
        <translation>Steps ({done} of {total} done)</translation>
    </message>
    <message>
        <source>途中で何か月休んでも、ここから続けられます。</source>
        <translation>Pause for months if you like; you can go on from here.</translation>
    </message>
    <message>
        <source>済み（記録から）</source>
        <translation>Done (from your records)</translation>
    </message>
    <message>
        <source>まだ（記録から）</source>
        <translation>Not yet (from your records)</translation>
    </message>
    <message>
        <source>まだ</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>待っているところ</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>済み</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>{state}（{day}から）</source>
        <translation>{state} (since {day})</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>待っている</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>「{title}」を開く</source>
        <translation>Open “{title}”</translation>
    </message>
    <message>
        <source>公式のページ</source>
        <translation>Official page</translation>
    </message>
    <message>
        <source>公式のページを開く（ブラウザー）：{title}</source>
        <translation>Open the official page (browser): {title}</translation>
    </message>
    <message>
        <source>貼りつける文</source>
        <translation>Texts to paste</translation>
    </message>
    <message>
        <source>ボタンで写し、申込みの画面やメールに貼りつけます。送るのは、ご自分です。</source>
        <translation>Copy with the button and paste into the form or a mail. It is you who sends it.</translation>
    </message>
    <message>
        <source>写す</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>「{title}」を写す</source>
        <translation>Copy “{title}”</translation>
    </message>
    <message>
        <source>「{title}」を写しました</source>
        <translation>Copied: {title}</translation>
    </message>
    <message>
        <source>「あなたのお仕事」に書くと、ここに出ます。</source>
        <translation>It appears here once “Your business” is filled in.</translation>
    </message>
    <message>
        <source>基本方針を公開した場所を書くと、ここに出ます。</source>
        <translation>It appears here once you note where your policy is published.</translation>
    </message>
    <message>
        <source>星と自己宣言IDと日付を書くと、ここに出ます。</source>
        <translation>It appears here once star, declaration ID and day are written down.</translation>
    </message>
    <message>
        <source>宣言した星を選ぶと、ここに出ます。</source>
        <translation>It appears here once you choose the star you declared.</translation>
    </message>
    <message>
        <source>手元に用意するもの</source>
        <translation>What to have at hand</translation>
    </message>
    <message>
        <source>入力する項目は、公式の画面ではまだ確かめていません。</source>
        <translation>The fields to fill in have not been checked on the official screens.</translation>
    </message>
    <message>
        <source>ロゴマークの決まり</source>
        <translation>Terms of the logo mark</translation>
    </message>
    <message>
        <source>主な点は未確認です。使う前に、公式の規約を必ず読んでください。</source>
        <translation>These points are not confirmed. Read the official terms before you use it.</translation>
    </message>
    <message>
        <source>SECURITY ACTIONの公式ページ（ブラウザーが開きます）</source>
        <translation>Official page of SECURITY ACTION (opens the browser)</translation>
    </message>
    <message>
        <source>この案内は、{day}に確かめた情報です。もとのお知らせ： {source}</source>
        <translation>This guide was checked on {day}. Source: {source}</translation>
    </message>
</context>
<context>
    <name>ArticleWorkPage</name>
    <message>
        <source>決まりに取り組む</source>
        <translation>Work on a rule</translation>
    </message>
    <message>
        <source>次の決まりへ</source>
        <translation>Next rule</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>決まりに取り組む（{at} / {all}）</source>
        <translation>Work on a rule ({at} / {all})</translation>
    </message>
    <message>
        <source>おわる</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>残しておくもの</source>
        <translation>What to keep</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>戻せるか試しました（{day}）：{found}</source>
        <translation>Restore drill ({day}): {found}</translation>
    </message>
    <message>
        <source>取る・しまう・戻す</source>
        <translation>Copying, keeping, restoring</translation>
    </message>
    <message>
        <source>1. 取る</source>
        <translation>1. Copying</translation>
    </message>
    <message>
        <source>例：帳簿、名簿、仕事の写真</source>
        <translation>e.g. accounts, customer list, photos of jobs</translation>
    </message>
    <message>
        <source>失うと困るもの</source>
        <translation>What you cannot lose</translation>
    </message>
    <message>
        <source>毎日</source>
        <translation>Daily</translation>
    </message>
    <message>
        <source>毎週</source>
        <translation>Weekly</translation>
    </message>
    <message>
        <source>毎月</source>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>決めていない</source>
        <translation>Not settled</translation>
    </message>
    <message>
        <source>控えを取る間隔</source>
        <translation>How often copies are made</translation>
    </message>
    <message>
        <source>どのくらいの間隔で取りますか</source>
        <translation>How often do you copy it?</translation>
    </message>
    <message>
        <source>2. しまう</source>
        <translation>2. Keeping</translation>
    </message>
    <message>
        <source>控えを置く所</source>
        <translation>Where the copy is kept</translation>
    </message>
    <message>
        <source>どこに置きますか</source>
        <translation>Where do you keep the copy?</translation>
    </message>
    <message>
        <source>つないだままだと、ウイルスが控えまで使えなくすることがあります。</source>
        <translation>While it stays connected, a virus may spoil the copy as well.</translation>
    </message>
    <message>
        <source>写したあと、線を抜いたり切り離したりしますか</source>
        <translation>Do you unplug or disconnect it after copying?</translation>
    </message>
    <message>
        <source>回分</source>
        <translation>copies</translation>
    </message>
    <message>
        <source>残している回数</source>
        <translation>Copies kept</translation>
    </message>
    <message>
        <source>何回分を残しますか</source>
        <translation>How many copies do you keep?</translation>
    </message>
    <message>
        <source>3. 戻す</source>
        <translation>3. Restoring</translation>
    </message>
    <message>
        <source>まだ試していません。戻せない控えは、控えになりません。</source>
        <translation>Not tried yet. A copy you cannot restore is no copy.</translation>
    </message>
    <message>
        <source>戻せるか試す</source>
        <translation>Try a restore</translation>
    </message>
    <message>
        <source>はい</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation>No</translation>
    </message>
    <message>
        <source>控えを切り離しておく</source>
        <translation>Keep the copy unplugged</translation>
    </message>
</context>
<context>
    <name>DeclarationPage</name>
    <message>
        <source>SECURITY ACTION</source>
        <translation>SECURITY ACTION</translation>
    </message>
    <message>
        <source>対策に取り組むことを、自分で宣言するしくみです。IPAが認めるものではありません。</source>
        <translation>You declare by yourself that you work on security. Nobody at IPA approves it.</translation>
    </message>
    <message>
        <source>できること</source>
        <translation>What you can do here</translation>
    </message>
    <message>
        <source>次にやる1つ</source>
        <translation>The next thing to do</translation>
    </message>
    <message>
        <source>だれが取り組むかを、1つずつ書く</source>
        <translation>Write down who works on each rule</translation>
    </message>
    <message>
        <source>決まりごとに、名前と始めた日を書きます。1つ1分ほどです。</source>
        <translation>A name and a starting day for each rule; about a minute each.</translation>
    </message>
    <message>
        <source>決まりを開く</source>
        <translation>Open the rule</translation>
    </message>
    <message>
        <source>自社診断の質問に答える</source>
        <translation>Answer the self-assessment</translation>
    </message>
    <message>
        <source>途中でやめても、続きから答えられます。</source>
        <translation>You can stop at any time and go on later.</translation>
    </message>
    <message>
        <source>質問を開く</source>
        <translation>Open the questions</translation>
    </message>
    <message>
        <source>基本方針を決める</source>
        <translation>Adopt a policy</translation>
    </message>
    <message>
        <source>あなたの仕事に合わせた文を用意してあります。読んで、直して、決めるだけです。</source>
        <translation>A text that fits your business is ready. Read it, change it, set it.</translation>
    </message>
    <message>
        <source>基本方針を開く</source>
        <translation>Open the policy</translation>
    </message>
    <message>
        <source>基本方針を公開して、場所を書く</source>
        <translation>Publish the policy and note where</translation>
    </message>
    <message>
        <source>サイト、店の掲示、取引先への添付の3つから選べます。</source>
        <translation>On your site, on the wall of the shop, or attached for partners.</translation>
    </message>
    <message>
        <source>公開のしかたを開く</source>
        <translation>Open how to publish</translation>
    </message>
    <message>
        <source>宣言を申し込む</source>
        <translation>Make the declaration</translation>
    </message>
    <message>
        <source>記録の上では、必要なものがそろいました。GビズIDで申し込みます。</source>
        <translation>By your records everything is there. You declare with your gBizID.</translation>
    </message>
    <message>
        <source>申込みの案内を開く</source>
        <translation>Open how to declare</translation>
    </message>
    <message>
        <source>自己宣言IDと、宣言した日を書きとめる</source>
        <translation>Note your declaration ID and the day</translation>
    </message>
    <message>
        <source>取引先に出す1枚に、申告としてのせられます。</source>
        <translation>It can go on the partner page, as your own statement.</translation>
    </message>
    <message>
        <source>書く所を開く</source>
        <translation>Open the place for it</translation>
    </message>
    <message>
        <source>1年に1度の見なおしの時期です</source>
        <translation>It is time for the yearly review</translation>
    </message>
    <message>
        <source>宣言してから何が変わったかを、1枚で見られます。</source>
        <translation>See on one page what changed since you declared.</translation>
    </message>
    <message>
        <source>継続の記録を開く</source>
        <translation>Open what was kept up</translation>
    </message>
    <message>
        <source>いま急いでやることはありません</source>
        <translation>Nothing is urgent now</translation>
    </message>
    <message>
        <source>次に見なおす日： {day}</source>
        <translation>Next review: {day}</translation>
    </message>
    <message>
        <source>★ 一つ星まで</source>
        <translation>★ One star</translation>
    </message>
    <message>
        <source>★★ 二つ星まで</source>
        <translation>★★ Two stars</translation>
    </message>
    <message>
        <source>めざす星</source>
        <translation>Your aim</translation>
    </message>
    <message>
        <source>あとから変えられます。</source>
        <translation>You can change it later.</translation>
    </message>
    <message>
        <source>6か条</source>
        <translation>The six rules</translation>
    </message>
    <message>
        <source>基本の決まりに、1つずつ取り組みます。</source>
        <translation>Work on the basic rules, one by one.</translation>
    </message>
    <message>
        <source>戻せるか試す</source>
        <translation>Try a restore</translation>
    </message>
    <message>
        <source>控えから1つ選び、元と同じかをくらべます。</source>
        <translation>Compare one file of your backup with its original.</translation>
    </message>
    <message>
        <source>基本方針</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>2分で決めて、紙やサイトに出せます。</source>
        <translation>Set it in two minutes; on paper or on your site.</translation>
    </message>
    <message>
        <source>公開</source>
        <translation>Publishing</translation>
    </message>
    <message>
        <source>どこに、いつから出したかを残します。</source>
        <translation>Note where it is published and since when.</translation>
    </message>
    <message>
        <source>言い方の確認</source>
        <translation>Wording check</translation>
    </message>
    <message>
        <source>サイトや案内の文に、まちがった言い方がないかを見ます。</source>
        <translation>Look for wrong claims in the texts of your site or leaflet.</translation>
    </message>
    <message>
        <source>申込みの案内</source>
        <translation>How to declare</translation>
    </message>
    <message>
        <source>用意するものと手順です。何か月休んでも続きからできます。</source>
        <translation>What you need, step by step. Pause for months and go on.</translation>
    </message>
    <message>
        <source>継続の記録</source>
        <translation>What was kept up</translation>
    </message>
    <message>
        <source>宣言してから変わったことを、1枚にします。</source>
        <translation>What changed since you declared, on one page.</translation>
    </message>
    <message>
        <source>SECURITY ACTIONの公式ページ（ブラウザーが開きます）</source>
        <translation>Official page of SECURITY ACTION (opens the browser)</translation>
    </message>
    <message>
        <source>しくみについての情報は、{day}に確かめました。変わっていることがあります。</source>
        <translation>The facts about the scheme were checked on {day}. They may have changed.</translation>
    </message>
</context>
<context>
    <name>DeclaredForm</name>
    <message>
        <source>宣言したら、ここに書く</source>
        <translation>Once declared, write it here</translation>
    </message>
    <message>
        <source>書いたことは、取引先に出す1枚にも「申告」としてのります。</source>
        <translation>It also goes on the partner page, marked as declared.</translation>
    </message>
    <message>
        <source>まだ</source>
        <translation>Not yet</translation>
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
        <source>宣言した星</source>
        <translation>Star declared</translation>
    </message>
    <message>
        <source>どの星を宣言しましたか</source>
        <translation>Which star did you declare?</translation>
    </message>
    <message>
        <source>例：50123456789</source>
        <translation>e.g. 50123456789</translation>
    </message>
    <message>
        <source>自己宣言ID</source>
        <translation>Declaration ID</translation>
    </message>
    <message>
        <source>数字11けたです。「-」や空白があってもかまいません。</source>
        <translation>11 digits. Hyphens and blanks do not matter.</translation>
    </message>
    <message>
        <source>宣言した日</source>
        <translation>Day of the declaration</translation>
    </message>
    <message>
        <source>SECURITY ACTIONが始まった2017年より前の日なので、保存していません。日付を直してください。</source>
        <translation>This day is before 2017, when SECURITY ACTION began, so it was not kept. Please correct it.</translation>
    </message>
    <message>
        <source>まだ来ていない日なので、保存していません。日付を直してください。</source>
        <translation>This day is still to come, so it was not kept. Please correct it.</translation>
    </message>
    <message>
        <source>番号は{now}で始まると紹介されています（{old}は前のしくみ）。写しまちがいがないか、確かめてください。</source>
        <translation>Numbers are reported to begin with {now} ({old} in the earlier system). Please check that it was copied correctly.</translation>
    </message>
    <message>
        <source>この番号のしくみは2026年4月からです。日付か番号を、もう一度確かめてください。</source>
        <translation>Numbers of this kind exist since April 2026. Please check the day or the number.</translation>
    </message>
    <message>
        <source>書類には {digits} と印刷します。</source>
        <translation>Papers will show {digits}.</translation>
    </message>
    <message>
        <source>{when}時点の情報で、公式の案内では確かめていません。くわしくは {source}</source>
        <translation>As of {when}, not confirmed in official guidance. See {source}</translation>
    </message>
    <message>
        <source>{count}けたあります。自己宣言IDは{wanted}けたです。もう一度ご確認ください。</source>
        <translation>That is {count} digits. A declaration ID has {wanted}. Please check it.</translation>
    </message>
    <message>
        <source>数字ではない字が入っています。番号だけを書いてください。</source>
        <translation>There is something other than digits. Please write only the number.</translation>
    </message>
</context>
<context>
    <name>DutyForm</name>
    <message>
        <source>だれが、いつから</source>
        <translation>Who, and since when</translation>
    </message>
    <message>
        <source>書いたことは、すぐに保存されます。あとから直せます。</source>
        <translation>What you write is saved at once. You can change it later.</translation>
    </message>
    <message>
        <source>例：佐藤 恵</source>
        <translation>e.g. Megumi Sato</translation>
    </message>
    <message>
        <source>だれが</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>自分（{name}）</source>
        <translation>Myself ({name})</translation>
    </message>
    <message>
        <source>いつから</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>例：{example}</source>
        <translation>e.g. {example}</translation>
    </message>
    <message>
        <source>空いていてもかまいません。パスワードは書かないでください。</source>
        <translation>It may stay empty. Never write passwords here.</translation>
    </message>
    <message>
        <source>何をするか（ひとこと）</source>
        <translation>What you do (a word)</translation>
    </message>
</context>
<context>
    <name>EditionCard</name>
    <message>
        <source>新しい版があります： {title}</source>
        <translation>There is a newer edition: {title}</translation>
    </message>
    <message>
        <source>今の答えのうち{carried}問をそのまま使い、あと{left}問だけ答えます。</source>
        <translation>{carried} of your answers still hold; {left} are left to answer.</translation>
    </message>
    <message>
        <source>今の答えと点数は残ります。いつでも元にもどせます。</source>
        <translation>Your present answers and points stay. You can go back at any time.</translation>
    </message>
    <message>
        <source>第{edition}版の質問は、原本とまだ照らし合わせていない仮のものです。</source>
        <translation>The questions of edition {edition} are provisional: they have not been compared with the original.</translation>
    </message>
    <message>
        <source>第{edition}版に移る</source>
        <translation>Move to edition {edition}</translation>
    </message>
    <message>
        <source>加わった決まりを見る：{title}</source>
        <translation>See the rule that was added: {title}</translation>
    </message>
    <message>
        <source>第{earlier}版から第{later}版に移りました</source>
        <translation>Moved from edition {earlier} to {later}</translation>
    </message>
    <message>
        <source>{day}に、{count}問の答えを引きつぎました。</source>
        <translation>Answers carried over on {day}: {count}.</translation>
    </message>
    <message>
        <source>あと{count}問に答える</source>
        <translation>Answer the rest ({count})</translation>
    </message>
    <message>
        <source>第{edition}版にもどす</source>
        <translation>Go back to edition {edition}</translation>
    </message>
    <message>
        <source>第{edition}版： {total}点（{answered} / {asked}問）</source>
        <translation>Edition {edition}: {total} points ({answered} / {asked} answered)</translation>
    </message>
    <message>
        <source>第{edition}版に移りました</source>
        <translation>Moved to edition {edition}</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>KeptUpPage</name>
    <message>
        <source>継続の記録</source>
        <translation>What was kept up</translation>
    </message>
    <message>
        <source>宣言は、続けてこそ信頼されます。変わったことを、ここで見返せます。</source>
        <translation>A declaration is trusted when it is kept up. Look back here at what changed.</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>まだ宣言が書かれていません</source>
        <translation>No declaration is written down yet</translation>
    </message>
    <message>
        <source>宣言した星と日付を書くと、その日からの変化がここに並びます。</source>
        <translation>Write down star and day, and the changes since then appear here.</translation>
    </message>
    <message>
        <source>宣言したことを書く</source>
        <translation>Write down the declaration</translation>
    </message>
    <message>
        <source>見なおしの時期です</source>
        <translation>It is time to look again</translation>
    </message>
    <message>
        <source>次に見なおす日</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>空にすると、1年後にもどります。</source>
        <translation>Empty it to go back to one year.</translation>
    </message>
    <message>
        <source>1年に1度は、私たちのおすすめです。公式の有効期限は見つかっていません。</source>
        <translation>Once a year is our advice. We have found no official expiry.</translation>
    </message>
    <message>
        <source>今日、見なおしました</source>
        <translation>Reviewed today</translation>
    </message>
    <message>
        <source>予定表に入れる（.ics）</source>
        <translation>Add to calendar (.ics)</translation>
    </message>
    <message>
        <source>前に見なおした日： {day}</source>
        <translation>Last review: {day}</translation>
    </message>
    <message>
        <source>パソコンを始めたときのお知らせは、設定で選べます</source>
        <translation>A reminder at sign-in can be chosen in the settings</translation>
    </message>
    <message>
        <source>今日より後の日にしてください。保存していません。</source>
        <translation>Please choose a day after today. It was not kept.</translation>
    </message>
    <message>
        <source>見なおした日を書きました</source>
        <translation>Day of the review noted</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>予定表に入れる</source>
        <translation>Add to calendar</translation>
    </message>
    <message>
        <source>予定表のファイル (*.ics)</source>
        <translation>Calendar file (*.ics)</translation>
    </message>
    <message>
        <source>{file} を保存しました。開くと、予定表に入ります。</source>
        <translation>{file} was saved. Open it to add the day to your calendar.</translation>
    </message>
    <message>
        <source>{day}の宣言から変わったこと</source>
        <translation>Changed since the declaration of {day}</translation>
    </message>
    <message>
        <source>{day}の診断とくらべています。</source>
        <translation>Compared with the self-assessment of {day}.</translation>
    </message>
    <message>
        <source>まだ変わったことはありません。</source>
        <translation>Nothing has changed yet.</translation>
    </message>
    <message>
        <source>質問{number} {topic}： {before} → {after}</source>
        <translation>Question {number}, {topic}: {before} → {after}</translation>
    </message>
    <message>
        <source>{check}： {before} → {after}</source>
        <translation>{check}: {before} → {after}</translation>
    </message>
    <message>
        <source>{day}&#x3000;{what}</source>
        <translation>{day}: {what}</translation>
    </message>
    <message>
        <source>答え</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>パソコンを測った結果</source>
        <translation>Measurements of the PC</translation>
    </message>
    <message>
        <source>計画のうち、済んだこと</source>
        <translation>Done from the plan</translation>
    </message>
    <message>
        <source>基本方針</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>控えから戻せるかを試したこと</source>
        <translation>Restore drills</translation>
    </message>
    <message>
        <source>{title}（{count}）</source>
        <translation>{title} ({count})</translation>
    </message>
    <message>
        <source>ほかに{count}件あります。書類にはすべてのります。</source>
        <translation>{count} more. The paper lists them all.</translation>
    </message>
    <message>
        <source>書類にする</source>
        <translation>On paper</translation>
    </message>
    <message>
        <source>取引先から「続けていますか」と聞かれたときに、そのまま渡せます。</source>
        <translation>Hand it over when a partner asks whether you keep it up.</translation>
    </message>
</context>
<context>
    <name>OffersCard</name>
    <message>
        <source>自社診断の答えも直しますか</source>
        <translation>Change answers of the self-assessment too?</translation>
    </message>
    <message>
        <source>基本方針を決めると、次の答えが変わることがあります。決めるのはあなたです。</source>
        <translation>With a policy, these answers may have become truer. You decide.</translation>
    </message>
    <message>
        <source>質問{number}&#x3000;{topic}</source>
        <translation>Question {number}: {topic}</translation>
    </message>
    <message>
        <source>「一部実施している」にする</source>
        <translation>Set to “Partly in place”</translation>
    </message>
    <message>
        <source>そのままにする</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>「一部実施している」にしました。</source>
        <translation>Set to “Partly in place”.</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message>
        <source>情報セキュリティ基本方針</source>
        <translation>Information security policy</translation>
    </message>
    <message>
        <source>3つのスイッチを合わせて、「これで決める」を押します。2分で終わります。</source>
        <translation>Set three switches and press “Adopt this”. It takes two minutes.</translation>
    </message>
    <message>
        <source>これで決める</source>
        <translation>Adopt this</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>例：佐藤 恵</source>
        <translation>e.g. Megumi Sato</translation>
    </message>
    <message>
        <source>あてはまるもの</source>
        <translation>What applies to you</translation>
    </message>
    <message>
        <source>個人情報を扱う</source>
        <translation>We handle personal data</translation>
    </message>
    <message>
        <source>お客様の名前や住所、働く人の書類など。</source>
        <translation>Names and addresses of customers, papers of staff.</translation>
    </message>
    <message>
        <source>仕事場の外でも仕事をする</source>
        <translation>We also work outside the office</translation>
    </message>
    <message>
        <source>自宅、出先、移動中など。</source>
        <translation>At home, at customers, on the way.</translation>
    </message>
    <message>
        <source>仕事の一部をほかの人に任せる</source>
        <translation>We give some work to others</translation>
    </message>
    <message>
        <source>外注先に情報を渡すとき。</source>
        <translation>When contractors receive information.</translation>
    </message>
    <message>
        <source>責任者、決めた日、ほかの文</source>
        <translation>Person, date and more</translation>
    </message>
    <message>
        <source>マイナンバーを扱う</source>
        <translation>We handle My Numbers</translation>
    </message>
    <message>
        <source>「継続的改善」も入れる</source>
        <translation>Include “Continual improvement”</translation>
    </message>
    <message>
        <source>年に一度、見直す約束です。</source>
        <translation>A promise to review once a year.</translation>
    </message>
    <message>
        <source>屋号や氏名を直す</source>
        <translation>Correct business name or name</translation>
    </message>
    <message>
        <source>空けると、代表者が責任者になります。</source>
        <translation>Leave empty: the representative is responsible.</translation>
    </message>
    <message>
        <source>情報セキュリティの責任者</source>
        <translation>Person responsible for information security</translation>
    </message>
    <message>
        <source>決めた日</source>
        <translation>Date of adoption</translation>
    </message>
    <message>
        <source>文を1つずつ直す</source>
        <translation>Change single sentences</translation>
    </message>
    <message>
        <source>これまでの版</source>
        <translation>Revisions so far</translation>
    </message>
    <message>
        <source>この文章について</source>
        <translation>About these sentences</translation>
    </message>
    <message>
        <source>確かめた日： {day}</source>
        <translation>Checked on: {day}</translation>
    </message>
    <message>
        <source>日本語の文です。</source>
        <translation>These are the Japanese sentences. </translation>
    </message>
    <message>
        <source>英語の文です。</source>
        <translation>These are the English sentences. </translation>
    </message>
    <message>
        <source>もう片方は、見本の「日本語 / English」で切りかえます。</source>
        <translation>Switch to the others by “日本語 / English” above the preview.</translation>
    </message>
    <message>
        <source>書きに行く</source>
        <translation>Go and write it</translation>
    </message>
    <message>
        <source>公開へ進む</source>
        <translation>On to publishing</translation>
    </message>
    <message>
        <source>第{number}版を見ています。</source>
        <translation>You are looking at revision {number}.</translation>
    </message>
    <message>
        <source>決めた文と変わっています。「これで決める」を押すと、第{number}版になります。</source>
        <translation>This differs from what you adopted. “Adopt this” makes it revision {number}.</translation>
    </message>
    <message>
        <source>第{number}版です。{day}に決めました。</source>
        <translation>Revision {number}, adopted on {day}.</translation>
    </message>
    <message>
        <source>第{number}版（{day}）を見る</source>
        <translation>Look at revision {number} ({day})</translation>
    </message>
    <message>
        <source>第{number}版として決めました。</source>
        <translation>Adopted as revision {number}.</translation>
    </message>
</context>
<context>
    <name>PublishPage</name>
    <message>
        <source>基本方針の公開</source>
        <translation>Publishing the policy</translation>
    </message>
    <message>
        <source>どこに、いつから出したかを残します。サイトがなければ、お店の掲示や添付という方法もあります。</source>
        <translation>Note where it can be read and since when. Without a site, a notice in the shop or an attachment are other ways.</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>まだ基本方針が決まっていません</source>
        <translation>There is no policy yet</translation>
    </message>
    <message>
        <source>2分で決められます。決めてから、公開した場所を残します。</source>
        <translation>It takes two minutes. After that, note where you published it.</translation>
    </message>
    <message>
        <source>基本方針を決める</source>
        <translation>Adopt a policy</translation>
    </message>
    <message>
        <source>サイト</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>お店や事務所の掲示</source>
        <translation>Notice in the shop or office</translation>
    </message>
    <message>
        <source>書類に添付</source>
        <translation>Attached to papers</translation>
    </message>
    <message>
        <source>日付なし</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>{way}・{day}から・第{number}版</source>
        <translation>{way} · since {day} · revision {number}</translation>
    </message>
    <message>
        <source>いまの基本方針は第{number}版です。差し替えたら、ここを押してください。</source>
        <translation>The policy is now revision {number}. Press here once you have replaced it.</translation>
    </message>
    <message>
        <source>差し替えました</source>
        <translation>I have replaced it</translation>
    </message>
    <message>
        <source>掲示や添付で二つ星の「公開」にあたるかは、公式の案内で確かめられていません。</source>
        <translation>Whether a notice or an attachment counts as published for two stars has not been confirmed with the official guide.</translation>
    </message>
    <message>
        <source>もう公開していない</source>
        <translation>No longer published there</translation>
    </message>
    <message>
        <source>{day}に確かめました。</source>
        <translation>Checked on {day}.</translation>
    </message>
    <message>
        <source>押すと、このアドレスのページを1回だけ読みに行きます。送るのはアドレスだけです。</source>
        <translation>The button reads the page at this address once. Only the address is sent.</translation>
    </message>
    <message>
        <source>確かめています…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>ページがそのままか確かめる</source>
        <translation>Check that the page is unchanged</translation>
    </message>
    <message>
        <source>ページを開く</source>
        <translation>Open the page</translation>
    </message>
    <message>
        <source>公開した場所を足す</source>
        <translation>Add a place</translation>
    </message>
    <message>
        <source>掲示</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>添付</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>公開のしかた</source>
        <translation>How it is published</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>いつから</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>この場所を残す</source>
        <translation>Keep this place</translation>
    </message>
    <message>
        <source>例：https://example.jp/policy</source>
        <translation>e.g. https://example.jp/policy</translation>
    </message>
    <message>
        <source>例：玄関の掲示板</source>
        <translation>e.g. notice board at the entrance</translation>
    </message>
    <message>
        <source>例：見積書に添付</source>
        <translation>e.g. attached to quotes</translation>
    </message>
    <message>
        <source>場所を書いてください。</source>
        <translation>Please write the place.</translation>
    </message>
    <message>
        <source>サイトのアドレスは、https:// から書いてください。例：https://example.jp/policy</source>
        <translation>Write the address of the site from https:// on, e.g. https://example.jp/policy</translation>
    </message>
    <message>
        <source>これから公開する日です。公開してから残してください。</source>
        <translation>That day is still to come. Note it once it is published.</translation>
    </message>
    <message>
        <source>2000年より前の日です。日付を確かめてください。</source>
        <translation>This day is before 2000. Please check the date.</translation>
    </message>
    <message>
        <source>今日から第{number}版にしました。</source>
        <translation>Revision {number} as of today.</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>公開の記録から外しました。</source>
        <translation>Taken off the list.</translation>
    </message>
</context>
<context>
    <name>PublishWords</name>
    <message>
        <source>ページは見つかり、決めた文のとおりでした（{found} / {of}文）。</source>
        <translation>The page is there and says what you adopted ({found} of {of} sentences).</translation>
    </message>
    <message>
        <source>ページは見つかりましたが、決めた文と違います（{found} / {of}文）。載せ直してください。</source>
        <translation>The page is there but differs from what you adopted ({found} of {of} sentences). Please put the policy there again.</translation>
    </message>
    <message>
        <source>ページにあるのは第{revision}版です。いまの版に載せ直してください。</source>
        <translation>The page shows revision {revision}. Please put the present one there.</translation>
    </message>
    <message>
        <source>ページはあります。PDFの中の文までは読めないので、開いて目で確かめてください。</source>
        <translation>The page is there. A PDF cannot be read here: please open it and look.</translation>
    </message>
    <message>
        <source>ページは開けましたが、基本方針の文が見つかりません。アドレスを確かめてください。</source>
        <translation>The page opens, but the policy is not on it. Please check the address.</translation>
    </message>
    <message>
        <source>ページが見つかりません。消えたか、アドレスが変わったようです。</source>
        <translation>The page was not found. It is gone, or its address has changed.</translation>
    </message>
    <message>
        <source>つながりませんでした。インターネットにつながっているか、アドレスを確かめてください。</source>
        <translation>No connection. Check that you are online, and the address.</translation>
    </message>
    <message>
        <source>返事が遅く、途中でやめました。あとでもう一度押してください。</source>
        <translation>The answer took too long. Please press again later.</translation>
    </message>
    <message>
        <source>サイトの身元を確かめられず、読みませんでした。サイトを作った人に聞いてください。</source>
        <translation>The site could not prove who it is, so it was not read. Ask whoever made it.</translation>
    </message>
    <message>
        <source>サイトが読むことを断りました。ページを開いて、目で確かめてください。</source>
        <translation>The site refused to be read. Open the page and look yourself.</translation>
    </message>
    <message>
        <source>サイトの側が不調です。あとでもう一度押してください。</source>
        <translation>The site has trouble. Please press again later.</translation>
    </message>
    <message>
        <source>ページが大きすぎて読めませんでした。開いて目で確かめてください。</source>
        <translation>The page is too large to be read. Open it and look yourself.</translation>
    </message>
    <message>
        <source>別の場所へ送られたので、途中でやめました。アドレスを確かめてください。</source>
        <translation>The address leads somewhere else, so it was not read. Please check it.</translation>
    </message>
    <message>
        <source>アドレスの形が違います。https:// から書き直してください。</source>
        <translation>This is no address. Write it again from https:// on.</translation>
    </message>
    <message>
        <source>ページを読めませんでした。開いて目で確かめてください。</source>
        <translation>The page could not be read. Open it and look yourself.</translation>
    </message>
</context>
<context>
    <name>RestoreDrillPage</name>
    <message>
        <source>戻せるか試す</source>
        <translation>Try a restore</translation>
    </message>
    <message>
        <source>控えから1つ選び、元のファイルと同じかをくらべます。読むだけで、何も書きかえません。</source>
        <translation>Compare one file of your backup with its original. It only reads; nothing is changed.</translation>
    </message>
    <message>
        <source>くらべる</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>くらべる2つのファイル</source>
        <translation>The two files to compare</translation>
    </message>
    <message>
        <source>しばらく変えていない、大切なファイルが向いています。</source>
        <translation>Best is an important file you have not changed for a while.</translation>
    </message>
    <message>
        <source>まだ選んでいません</source>
        <translation>Not chosen yet</translation>
    </message>
    <message>
        <source>控えのファイルを選ぶ</source>
        <translation>Choose the copy</translation>
    </message>
    <message>
        <source>1. 控えのファイル</source>
        <translation>1. The copy in your backup</translation>
    </message>
    <message>
        <source>元のファイルを選ぶ</source>
        <translation>Choose the original</translation>
    </message>
    <message>
        <source>元のファイルは、もうない</source>
        <translation>The original is gone</translation>
    </message>
    <message>
        <source>2. 元のファイル</source>
        <translation>2. The original</translation>
    </message>
    <message>
        <source>控えの置き方</source>
        <translation>How the copy is kept</translation>
    </message>
    <message>
        <source>控えを置く所</source>
        <translation>Where the copy is kept</translation>
    </message>
    <message>
        <source>この控えは、どこにありますか</source>
        <translation>What is this copy kept on?</translation>
    </message>
    <message>
        <source>これは申告として、試した結果と一緒に残ります。</source>
        <translation>This is kept with the outcome, as your own statement.</translation>
    </message>
    <message>
        <source>ふだんは、線を抜いたり切り離したりしていますか</source>
        <translation>Is it usually unplugged or disconnected?</translation>
    </message>
    <message>
        <source>くらべています…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>くらべています…  {done} / {total} MB</source>
        <translation>Comparing…  {done} / {total} MB</translation>
    </message>
    <message>
        <source>くらべている途中で、思わぬことが起きました（{detail}）。もう一度試してください。</source>
        <translation>Something unexpected happened while comparing ({detail}). Please try again.</translation>
    </message>
    <message>
        <source>試した結果を記録しました</source>
        <translation>The outcome was recorded</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>戻せます</source>
        <translation>It can be restored</translation>
    </message>
    <message>
        <source>この控えからは、戻せません</source>
        <translation>This copy cannot be restored</translation>
    </message>
    <message>
        <source>戻せるかどうか、まだ分かりません</source>
        <translation>It is not yet clear whether it can be restored</translation>
    </message>
    <message>
        <source>この2つでは、試したことになりません</source>
        <translation>These two make no drill</translation>
    </message>
    <message>
        <source>「今、困っている」を開く</source>
        <translation>Open “I need help now”</translation>
    </message>
    <message>
        <source>{file}（{size} MB）について記録しました。</source>
        <translation>Recorded for {file} ({size} MB).</translation>
    </message>
    <message>
        <source>これまでに試したこと（{count}回）</source>
        <translation>Earlier drills ({count})</translation>
    </message>
    <message>
        <source>ふだんは切り離している</source>
        <translation>usually unplugged</translation>
    </message>
    <message>
        <source>つないだまま</source>
        <translation>stays connected</translation>
    </message>
    <message>
        <source>1年より前のことは、今の控えの証拠にはなりません。</source>
        <translation>What is older than a year proves nothing about today&apos;s copy.</translation>
    </message>
    <message>
        <source>2つのファイルを選ぶと、くらべられます。</source>
        <translation>Choose both files to compare them.</translation>
    </message>
</context>
<context>
    <name>SentenceEditor</name>
    <message>
        <source>はじめの文</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>文を足す</source>
        <translation>Add a sentence</translation>
    </message>
    <message>
        <source>{title}に文を足す</source>
        <translation>Add a sentence to {title}</translation>
    </message>
</context>
<context>
    <name>SentenceRow</name>
    <message>
        <source>{title}の文</source>
        <translation>Sentence of {title}</translation>
    </message>
    <message>
        <source>できました</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>この文を外す</source>
        <translation>Take it out</translation>
    </message>
    <message>
        <source>もとの文にもどす</source>
        <translation>Restore the original</translation>
    </message>
    <message>
        <source>（外した文）{text}</source>
        <translation>(taken out) {text}</translation>
    </message>
    <message>
        <source>この文をもどす</source>
        <translation>Put it back</translation>
    </message>
    <message>
        <source>直す</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>ご自身の文</source>
        <translation>Your own sentence</translation>
    </message>
    <message>
        <source>この文は{length}文字あります。{most}文字までに短くすると、決められます。書いた文は残っています。</source>
        <translation>This sentence has {length} characters. Shorten it to {most} to adopt it. What you wrote is kept.</translation>
    </message>
</context>
<context>
    <name>StarCard</name>
    <message>
        <source>★ 一つ星：6か条（旧5か条）に取り組む</source>
        <translation>★ One star: work on the six rules (formerly five)</translation>
    </message>
    <message>
        <source>★★ 二つ星：診断して、方針を決め、公開する</source>
        <translation>★★ Two stars: self-assess, set a policy, publish it</translation>
    </message>
    <message>
        <source>{total}のうち{met}がそろっています。</source>
        <translation>{met} of {total} in place.</translation>
    </message>
    <message>
        <source>宣言しました。{counted}</source>
        <translation>Declared. {counted}</translation>
    </message>
    <message>
        <source>{day}に宣言しました。{counted}</source>
        <translation>Declared on {day}. {counted}</translation>
    </message>
    <message>
        <source>見てみる</source>
        <translation>Have a look</translation>
    </message>
    <message>
        <source>取りかかる</source>
        <translation>Begin</translation>
    </message>
</context>
<context>
    <name>WordingCheckPage</name>
    <message>
        <source>言い方の確認</source>
        <translation>Wording check</translation>
    </message>
    <message>
        <source>貼った文から、SECURITY ACTIONに使えない言い方を見つけます。外へは送りません。</source>
        <translation>Finds in your text what may not be said of SECURITY ACTION. Nothing is sent anywhere.</translation>
    </message>
    <message>
        <source>確かめる文</source>
        <translation>Text to check</translation>
    </message>
    <message>
        <source>ここに文を貼り付けてください。</source>
        <translation>Paste your text here.</translation>
    </message>
    <message>
        <source>ファイルを開く</source>
        <translation>Open a file</translation>
    </message>
    <message>
        <source>空にする</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Word（.docx）、Webページ（.html）、文章だけのファイル（.txt）を開けます。</source>
        <translation>Word files (.docx), web pages (.html) and text files (.txt) can be opened.</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>文を消しました。</source>
        <translation>The text was cleared.</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>文章のファイル (*.docx *.html *.htm *.txt)</source>
        <translation>Text files (*.docx *.html *.htm *.txt)</translation>
    </message>
    <message>
        <source>{name} を読みました。</source>
        <translation>{name} was read.</translation>
    </message>
    <message>
        <source>前の文と入れかえました。</source>
        <translation>The text before was replaced.</translation>
    </message>
    <message>
        <source>ファイルを開けませんでした。場所を確かめてください。</source>
        <translation>The file could not be opened. Please check where it is.</translation>
    </message>
    <message>
        <source>文をコピーして、上に貼り付けることもできます。</source>
        <translation>You can also copy the text and paste it above.</translation>
    </message>
    <message>
        <source>文が長すぎます（{most}文字まで）。分けて貼り付けてください。</source>
        <translation>The text is too long (up to {most} characters). Paste it in parts.</translation>
    </message>
    <message>
        <source>確かめています…</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>気になる言い方は見つかりませんでした。</source>
        <translation>Nothing was found.</translation>
    </message>
    <message>
        <source>すべての言い方を見つけられるわけではありません。最後はご自身で読んでください。</source>
        <translation>Not every wording can be found. Please read it yourself once more.</translation>
    </message>
    <message>
        <source>言い換えたいところが{count}か所あります。</source>
        <translation>Places to reword: {count}.</translation>
    </message>
    <message>
        <source>言い換え： {text}</source>
        <translation>Instead: {text}</translation>
    </message>
    <message>
        <source>言い換えをコピー</source>
        <translation>Copy it</translation>
    </message>
    <message>
        <source>コピーしました。</source>
        <translation>Copied.</translation>
    </message>
    <message>
        <source>文の中で見る</source>
        <translation>Show in the text</translation>
    </message>
</context>
</TS>
