extension Japanese: SynonymWording {
    package var suspendSynonyms: String { "中断 停止 止める とめる 無効化 休止" }
    package var reactivateSynonyms: String { "再アクティブ化 有効化 復帰 アクティブ 一時停止の解除" }
    package var cancelSynonyms: String { "キャンセル 取消 解約 取り消し 削除 終了 返品 返金" }
    package var orderSynonyms: String { "購入 買う 追加 カタログ 製品 オファー 新規" }
    package var requestSynonyms: String { "招待 新規 顧客 追加 リンク メール 関係" }
    package var activitySynonyms: String { "ログ 監査 履歴 記録" }
    package var delegatedAccessSynonyms: String { "DAP GDAP 管理者 特権 権限 委任" }
    package var copyTextSynonyms: String { "クリップボード 本文 テキスト メール" }
    package var copyLinkSynonyms: String { "クリップボード アドレス URL リンク" }
    package var saveTextSynonyms: String { "ファイル 書き込み 保存 ダウンロード" }
    package var acceptSynonyms: String { "承認 同意 承諾" }
    package var markSynonyms: String { "選択 印 マーク チェック" }
    package var markRangeSynonyms: String { "複数 選択 範囲" }
    package var markAllSynonyms: String { "全選択 すべて 全部" }
    package var unmarkAllSynonyms: String { "選択解除 すべて 解除" }
    package var planSynonyms: String { "オフボーディング リセラー パートナー 関係 削除 解除 終了 解約 一括" }
    package var blockersSynonyms: String { "理由 原因 妨げ ブロック 削除できない 削除可否" }
    package var undoSynonyms: String { "取り消し 戻す 復元 復旧 アンドゥ" }
    package var journalSynonyms: String { "履歴 ログ 記録 監査 誰 いつ" }
    package var radarSynonyms: String { "タイムライン 期限 更新 満了 予定 通知 締め切り カレンダー" }
    package var runSynonyms: String { "進行 進捗 状況 実行" }
    package var readOnlySynonyms: String { "ロック 保護 書き込み禁止 安全" }
    package var skipSynonyms: String { "除外 外す 飛ばす スキップ" }
    package var dryRunSynonyms: String { "試す テスト 模擬 試行 シミュレーション 確認" }
    package var startSynonyms: String { "実行 始める 着手" }
    package var retrySynonyms: String { "再試行 もう一度 失敗" }
    package var setAsideSynonyms: String { "中止 放棄 破棄 打ち切り 終結" }
    package var goOnSynonyms: String { "再開 続行 続ける" }
    package var stopRunSynonyms: String { "中止 止める とめる 中断" }
    package var followSynonyms: String { "ライブ 最新 自動 追従" }
    package var certificateSynonyms: String { "証拠 文書 報告書 レポート 証明" }
    package var takeBackSynonyms: String { "取り消し 中止 戻す" }
    package var copyRowSynonyms: String { "クリップボード 行 リンク 名前" }
    package var exportSynonyms: String { "ファイル 書き出し CSV JSON Markdown Excel エクセル 保存 出力 ダウンロード 表計算" }
    package var portalSynonyms: String { "ブラウザー ウェブ サイト 開く" }
    package var messagesSynonyms: String { "通知 エラー 警告 以前の表示" }
    package var searchSynonyms: String { "探す フィルター 条件 絞り込み 検索" }
    package var filtersSynonyms: String { "お気に入り 条件 検索 保存" }
    package var sortSynonyms: String { "並べ替え ソート 列 順番" }
    package var reverseOrderSynonyms: String { "並べ替え ソート 降順 昇順 逆順" }
    package var mouseSynonyms: String { "クリック ホイール スクロール ポインター" }
    package var tourSynonyms: String { "チュートリアル 入門 案内 学ぶ" }
    package var refreshSynonyms: String { "再読み込み 同期 更新 リロード" }
    package var paneSynonyms: String { "パネル 横 詳細 プレビュー 幅" }
    package var languageSynonyms: String { "英語 韓国語 日本語 翻訳 設定 環境設定 English Korean Japanese" }
    package var themeSynonyms: String { "色 配色 ダーク ライト モード 外観 テーマ 設定 環境設定" }
    package var commandLineSynonyms: String { "プロンプト コロン 入力" }
    package var finderSynonyms: String { "パレット 検索 コマンド 探す" }
    package var helpSynonyms: String { "キー ショートカット キー設定 使い方 ヘルプ 説明 マニュアル" }
    package var quitSynonyms: String { "閉じる 抜ける 終わる" }
    package var customersSynonyms: String { "ホーム 最初 取引先 会社" }
    package var redrawSynonyms: String { "画面 乱れ 消去" }
    package var subscriptionsSynonyms: String { "プラン 契約 ライセンス シート" }
    package var reservationsSynonyms: String { "予約 インスタンス RI 仮想マシン" }
    package var softwareSynonyms: String { "永続 サーバー ライセンス" }
    package var accountSynonyms: String { "会社 連絡先 関係 情報 削除" }
}
