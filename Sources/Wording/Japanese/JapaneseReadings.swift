extension Japanese {
    package func readings(of text: String) -> String { JapaneseReadings.hiragana(of: text) }
}

/// How the kanji of what commands do are read: who types kana finds them before a conversion.
private enum JapaneseReadings {
    /// Each word and its reading.
    private static let words = """
        次 つぎ 一致箇所 いっちかしょ 一度 いちど 一括 いっかつ 一時 いちじ 一覧 いちらん 上 うえ 下 した 並 なら 中断 ちゅうだん 中止 ちゅうし
        表示中 ひょうじちゅう 停止中 ていしちゅう 実行中 じっこうちゅう 中 ちゅう 乱 みだ 予定 よてい 予約 よやく
        以前 いぜん 仮想 かそう 休止 きゅうし 会社 かいしゃ 何 なに 作成 さくせい 使い方 つかいかた 使 つか 依頼 いらい 保存 ほぞん
        保存前 ほぞんまえ 保護 ほご 停止 ていし 元 もと 先頭 せんとう 先 さき 入力 にゅうりょく 入門 にゅうもん 入 い
        候補 こうほ 全選択 ぜんせんたく 全部 ぜんぶ 再試行 さいしこう 再現 さいげん 再開 さいかい
        再読み込み さいよみこみ 再び ふたたび 再 さい 書き出し かきだし 出力 しゅつりょく 出 だ 切替 きりかえ 切 き
        列 れつ 削除可否 さくじょかひ 削除 さくじょ 前 まえ 半画面 はんがめん 単語 たんご 印 しるし 原因 げんいん
        取引先 とりひきさき 取り消し とりけし 取消 とりけし 同意 どうい 同期 どうき 名前 なまえ 基準 きじゅん
        報告書 ほうこくしょ 変更 へんこう 外観 がいかん 外 はず 失敗 しっぱい 妨 さまた 始 はじ 委任 いにん 学 まな
        安全 あんぜん 実行 じっこう 専用 せんよう 履歴 りれき 幅 はば 広 ひろ 後 あと 復元 ふくげん 復帰 ふっき
        復旧 ふっきゅう 情報 じょうほう 戻 もど 承認 しょうにん 承諾 しょうだく 抜 ぬ 押 お 拒否分 きょひぶん
        拒否 きょひ 招待 しょうたい 指定 してい 探 さが 描き直 かきなお 描 えが 撤回 てっかい 操作 そうさ 文字列 もじれつ
        文書 ぶんしょ 新規 しんき 新 あたら 方 ほう 日本語 にほんご 日 ひ 昇順 しょうじゅん 更新 こうしん 書 か
        替 か 最新 さいしん 最初 さいしょ 最 もっと 有効化 ゆうこうか 有無 うむ 期限 きげん 末尾 まつび 本文 ほんぶん
        条件 じょうけん 案内 あんない 検索 けんさく 模擬 もぎ 権限 けんげん 横 よこ 止 や 気 き 永続 えいぞく
        注文 ちゅうもん 消去 しょうきょ 消 け 満了 まんりょう 無効化 むこうか 照会 しょうかい 特権 とっけん 状態 じょうたい
        状況 じょうきょう 狭 せま 理由 りゆう 環境設定 かんきょうせってい 画面 がめん 監査 かんさ 直前 ちょくぜん
        直近 ちょっきん 直 なお 着手 ちゃくしゅ 知 し 確定 かくてい 確認 かくにん 禁止 きんし 種別 しゅべつ
        管理者 かんりしゃ 管理 かんり 範囲 はんい 終了 しゅうりょう 終結 しゅうけつ 終 お 絞 しぼ 続行 ぞっこう 続 つづ 締 し
        翻訳 ほんやく 自動追尾 じどうついび 自動 じどう 色 いろ 英語 えいご 行全体 ぎょうぜんたい 行 ぎょう 表示 ひょうじ
        表計算 ひょうけいさん 製品 せいひん 複数 ふくすう 要対応 ようたいおう 解約 かいやく 解除 かいじょ 言語 げんご
        計画 けいかく 記録 きろく 設定 せってい 許可 きょか 証拠 しょうこ 証明書 しょうめいしょ 証明 しょうめい
        試行 しこう 試 ため 詳細 しょうさい 語 ご 説明 せつめい 読み取り よみとり 読 よ 誰 だれ 警告 けいこく
        買 か 購入 こうにゅう 込 こ 近 ちか 返品 へんぴん 返金 へんきん 追加 ついか 追従 ついじゅう 逆順 ぎゃくじゅん
        途中 とちゅう 途切 とぎ 通知 つうち 連絡先 れんらくさき 進捗 しんちょく 進行 しんこう 選択 せんたく
        配色 はいしょく 閉 と 開始 かいし 開 ひら 関係 かんけい 降順 こうじゅん 除外 じょがい 階層 かいそう 隠 かく
        非表示 ひひょうじ 継続 けいぞく 可能性 かのうせい 可能 かのう 不明 ふめい 請求 せいきゅう 解消 かいしょう
        契約 けいやく 延長 えんちょう 時 じ 数量 すうりょう 増 ふ 減 へ 件 けん 一件 いっけん 毎月 まいつき 的 てき 韓国語 かんこくご 項目 こうもく 順番 じゅんばん 顧客 こきゃく 飛 と 化 か
        """

    /// The readings by the first letter of what is read so, the longest first.
    private static let readings: [Character: [(word: [Character], reading: String)]] = {
        let parts = words.split(whereSeparator: \.isWhitespace).map(String.init)
        var readings: [Character: [(word: [Character], reading: String)]] = [:]
        for place in stride(from: 0, to: parts.count - 1, by: 2) {
            let word = Array(parts[place])
            readings[word[0], default: []].append((word, parts[place + 1]))
        }
        return readings.mapValues { $0.sorted { $0.word.count > $1.word.count } }
    }()

    /// A text with its kanji in hiragana, as far as they are known here.
    static func hiragana(of text: String) -> String {
        let letters = Array(text)
        var (read, place) = ("", 0)
        while place < letters.count {
            let known = readings[letters[place]]?.first { letters[place...].starts(with: $0.word) }
            read += known?.reading ?? String(letters[place])
            place += known?.word.count ?? 1
        }
        return read
    }
}
