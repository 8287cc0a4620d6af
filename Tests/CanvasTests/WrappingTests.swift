import Canvas
import Chance
import Testing

@Suite struct `Japanese text in rows` {
    @Test func `keeps the ends of verbs with what they follow`() {
        #expect(
            "最後の 1 件が解消されるとリンクが有効になります。".wrapped(columns: 44)
                == ["最後の 1 件が解消されるとリンクが", "有効になります。"])
        #expect(
            "サブスクリプションに移動して u、y を押してください。".wrapped(columns: 48)
                == ["サブスクリプションに移動して u、y を", "押してください。"])
    }

    @Test func `has words in katakana whole`() {
        #expect(
            "契約の期間中もアクティブです".wrapped(columns: 18)
                == ["契約の期間中も", "アクティブです"])
    }

    @Test func `begins no row with a small letter where a word is longer than a row`() {
        #expect(
            "データの削除 サブスクリプションは契約".wrapped(columns: 14)
                == ["データの削除", "サブスクリプ", "ションは契約"])
        #expect("データー".wrapped(columns: 6) == ["デー", "ター"])
    }

    @Test func `keeps a counter with its number, and a particle with its word`() {
        #expect("要対応の項目は 5 件です".wrapped(columns: 18) == ["要対応の項目は", "5 件です"])
        #expect("次のキーは Enter です".wrapped(columns: 18) == ["次のキーは", "Enter です"])
        #expect("契約の期間は 3 か月".wrapped(columns: 16) == ["契約の期間は", "3 か月"])
    }

    @Test func `keeps a verb of two whole where a phrase ends before it`() {
        #expect("注文を取り消す前に".wrapped(columns: 12) == ["注文を", "取り消す前に"])
    }

    @Test func `does not end in a letter alone`() {
        #expect("日本語を読む 書く X".wrapped(columns: 18) == ["日本語を読む", "書く X"])
        #expect("one two three y".wrapped(columns: 13) == ["one two", "three y"])
        #expect("日本".wrapped(columns: 2) == ["日", "本"])
    }
}

@Suite struct `Text in rows` {
    /// Words, and what may stand between them.
    private static let words = [
        "サブスクリプション", "アクティブ", "契約", "終了", "を", "が", "では", "になります", "してください", "取り消し",
        "お知らせ", "。", "、", "「", "」", "(", ")", " ", " ", "Microsoft", "partnerdeck", "5 件", "구독",
        "일시 중단합니다",
        "👍", "e\u{301}", "…", "·", "contoso.onmicrosoft.com", "ー", "々", "ｶﾀｶﾅ", "葛\u{E0100}",
    ]

    private static func text(_ dice: inout Dice) -> String {
        (0..<Int.random(in: 1...24, using: &dice))
            .map { _ in words.randomElement(using: &dice) ?? "" }.joined()
    }

    @Test func `loses no letter and is never wider, whatever the text`() {
        var dice = Dice(seed: 41)
        for _ in 0..<4_000 {
            let text = Self.text(&dice)
            let room = Int.random(in: 2...60, using: &dice)
            let rows = text.wrapped(columns: room)
            #expect(rows.allSatisfy { $0.columns <= room }, "\(text) in \(room): \(rows)")
            #expect(
                rows.joined().filter { $0 != " " } == text.filter { $0 != " " },
                "\(text) in \(room): \(rows)")
            #expect(rows.count == 1 || !rows.contains(""), "\(text) in \(room): \(rows)")
        }
    }

    @Test func `is broken inside no word of katakana that fits a row`() {
        var dice = Dice(seed: 42)
        for _ in 0..<4_000 {
            let text = Self.text(&dice).filter { !"ー々。、「」()… ".contains($0) }
            let room = Int.random(in: 20...60, using: &dice)
            let rows = text.wrapped(columns: room)
            for (row, next) in zip(rows, rows.dropFirst())
            where row.last.map(Self.isKatakana) == true && next.first.map(Self.isKatakana) == true {
                let run =
                    String(row.reversed().prefix(while: Self.isKatakana).reversed())
                    + next.prefix(while: Self.isKatakana)
                #expect(run.columns > room, "\(text) in \(room)")
            }
        }
    }

    private static func isKatakana(_ letter: Character) -> Bool {
        ("ァ"..."ヺ").contains(letter) || ("ｦ"..."ﾝ").contains(letter)
    }

    @Test func `is itself where it fits`() {
        for text in ["サブスクリプション", "a b", "구독", ""] {
            #expect(text.wrapped(columns: max(1, text.columns)) == [text])
        }
        #expect("구독 ".wrapped(columns: 4) == ["구독"])
    }

    @Test func `has alternatives and parts of an address whole where a row is too short for all`() {
        #expect(
            "[{outcome: succeeded|completed|none|unknown, id}]".wrapped(columns: 22)
                == ["[{outcome:", "succeeded|completed|", "none|unknown, id}]"])
        #expect(
            "https://partner.example/customers/1".wrapped(columns: 30)
                == ["https://partner.example/", "customers/1"])
    }

    @Test func `has an ID broken behind a hyphen`() {
        #expect(
            "Global Administrator (62e90394-69f5-4237-9190-012177145e10)".wrapped(columns: 37)
                == ["Global Administrator", "(62e90394-69f5-4237-9190-", "012177145e10)"])
        #expect(
            "d161748b-d979-4a48-b8d0-93cc6f7aca48".wrapped(columns: 35)
                == ["d161748b-d979-4a48-b8d0-", "93cc6f7aca48"])
    }

    @Test func `in Korean is broken at blanks alone`() {
        #expect(
            "선택한 구독을 일시 중단했습니다".wrapped(columns: 16) == ["선택한 구독을", "일시", "중단했습니다"])
    }
}
