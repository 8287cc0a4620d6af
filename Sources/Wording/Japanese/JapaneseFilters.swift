import Domain

extension Japanese: FilterWording {
    package func filterUnknownTerm(_ term: String, known: String) -> String {
        "\(term) という条件はありません。文字として探すには引用符で囲んでください。条件: \(known)"
    }
    package func filterUnknownTermNear(_ term: String, nearest: String) -> String {
        "\(term) という条件はありません。もしかして: \(nearest)"
    }
    package func filterNotHere(_ term: String, known: String) -> String {
        "\(term) は顧客の一覧でのみ使えます。ここで使える条件: \(known)"
    }
    package func filterNotRadar(_ term: String, known: String) -> String {
        "\(term) はレーダーと更新一覧でのみ使えます。ここで使える条件: \(known)"
    }
    package func filterMissingValue(_ term: String, expected: String) -> String {
        "\(term) には値が必要です: \(expected)"
    }
    package func filterNeedsValue(_ term: String) -> String { "\(term) には値が必要です" }
    package func filterMeant(_ terms: String) -> String { "もしかして: \(terms)" }
    package func filterUnknownValue(_ value: String, allowed: String) -> String {
        "「\(value)」は次のいずれでもありません: \(allowed)"
    }
    package func filterOtherValue(_ value: String, of term: String, meant: String) -> String {
        "「\(value)」は \(term) の値ではありません。もしかして: \(meant)"
    }
    package func filterNotANumber(_ value: String, most: Int) -> String {
        "「\(value)」は 0 から \(most.grouped) までの整数ではありません。"
    }
    package func filterNotATime(_ value: String) -> String {
        "「\(value)」は 90m、72h、30d、2w のような時間ではありません。"
    }
    package func filterNotACountry(_ value: String) -> String {
        "「\(value)」は KR のような 2 文字の国コードではありません。"
    }
    package func filterNotComparable(_ term: String, by sign: String) -> String {
        "\(term) には \(sign) を使えません。\(term): と入力してください。"
    }
    package var filterOpenQuote: String { "閉じる引用符がありません。" }
    package var filterEmptyQuotes: String { "引用符の中が空です。" }
    package var filterExpectsNumber: String { "整数" }
    package var filterExpectsTime: String { "90m、72h、30d、2w のような時間" }
    package var filterExpectsCountry: String { "KR のような 2 文字の国コード" }
    package var filterExpectsText: String { "単語、または引用符で囲んだ文字" }
    package func filterWrong(_ option: String, at place: Int, problem: String) -> String {
        "\(option) の \(place) 文字目: \(problem)"
    }
    package func filterUnknown(_ count: Int) -> String { "不明 \(count.grouped) 社" }
    package func filterUnknownNote(_ count: Int) -> String {
        "ほかに一致する可能性がある顧客が \(count.grouped) 社ありますが、情報が読み込まれていないため判断できません。"
    }

    package func filterExamples(_ examples: String) -> String { "(例: \(examples))" }

    package var filterTermsHeading: String { "絞り込みの条件" }
    package func filterTerm(_ term: FilterTerm) -> String {
        switch term {
        case .status: "この状態の購入項目がある顧客"
        case .kind: "この種類の購入項目がある顧客"
        case .country: "顧客の国"
        case .ready: "要対応の項目がない顧客"
        case .blocked: "要対応の項目 (関係の削除を妨げるもの) の数"
        case .seats: "サブスクリプションの数量"
        case .renews: "自動更新で次の契約期間が始まるまでの時間"
        case .window: "解約できる期間が終わるまでの時間"
        case .due: "その行の日付までの時間"
        case .autorenew: "自動更新がオンまたはオフのサブスクリプションがある顧客"
        case .ends: "契約終了時にこう扱われるサブスクリプションがある顧客"
        case .term: "契約期間がこの長さのサブスクリプションがある顧客"
        case .billing: "この周期で請求されるサブスクリプションがある顧客"
        case .dap: "委任された管理者特権 (DAP) がある顧客"
        case .gdap: "顧客の管理者関係 (GDAP) の状態"
        case .access: "自動延長されない最初の管理者関係 (GDAP) が終了するまでの時間"
        case .name: "名前に含まれる文字 (name= は名前全体)"
        case .domain: "ドメインに含まれる文字"
        case .id: "Microsoft ID に含まれる文字、または購入項目の ID の先頭か末尾"
        case .holds: "購入項目の名前に含まれる文字、またはその ID の先頭か末尾"
        case .read: "購入項目が読み込み済みかどうか"
        case .listed: "サービスの一覧にまだあるかどうか"
        }
    }
    package func filterTermOfRow(_ term: FilterTerm) -> String {
        switch term {
        case .status: "行に表示された項目の状態"
        case .kind: "行に表示された項目の種類"
        case .seats: "行に表示されたサブスクリプションの数量"
        case .autorenew: "自動更新がオンかオフか"
        case .ends: "契約終了時の扱い"
        case .term: "契約期間の長さ"
        case .billing: "請求の周期"
        case .holds: "項目の名前に含まれる文字、またはその ID の先頭か末尾"
        default: filterTerm(term)
        }
    }
    package var filterNegation: String { "ハイフンは、続く単語や条件を除外します。" }
    package var filterQuotes: String { "空白を含む文字、または条件と同じ単語" }

    package var savedFiltersKey: String { "保存したフィルター" }
    package var completeKey: String { "入力候補" }
    package var listTermsKey: String { "条件の一覧" }
    package var takeTermKey: String { "候補を入力" }
    package func filterLeftOut(_ found: String) -> String { "解釈できない部分を除いて \(found)" }
    package var filtersTitle: String { "保存したフィルター" }
    package var noSavedFilters: String {
        "保存したフィルターはありません。\(keys[.search]) で入力してから \(keys[.filters])、s の順に押してください。"
    }
    package var noSavedFilterYet: String { "保存したフィルターはありません。" }
    package var filterApplyKeys: String { "Enter 適用" }
    package var filterSaveKeys: String { "s 現在の検索を保存" }
    package var filterChangeKeys: String { "r 名前の変更 · d 削除" }
    package var filterCloseKeys: String { "Esc 閉じる" }
    package func filterSaved(_ name: String) -> String { "フィルターを保存しました: \(name)" }
    package var filterNamingKeys: String { "Enter 保存 · Esc 戻る" }
    package var filterDeletingKeys: String { "y 削除 · n 残す" }
    package func filterNamePrompt(_ filter: String) -> String { "\(spacedAfter(filter))の名前:" }
    package func filterDeleteQuestion(_ name: String) -> String {
        "保存したフィルター「\(name)」を削除しますか?"
    }
    package var filterNothingToSave: String {
        "保存できるフィルターがありません。一覧が絞り込まれていないか、条件が正しくありません。"
    }
    package var filterNeedsName: String { "名前を入力してください。" }
    package func filterNameTaken(_ name: String) -> String {
        "「\(name)」はすでにあります。もう一度 Enter を押すと置き換えます。"
    }
    package func filterApplied(_ name: String) -> String { "フィルター: \(name)" }
    package func filtersUnreadable(_ path: String, reason: String) -> String {
        "\(path) に保存したフィルターを読み取れません: \(reason)"
    }
    package func filtersUnwritable(_ path: String, reason: String) -> String {
        "\(path) にフィルターを保存できませんでした: \(reason)"
    }
    package var noFolderForFilters: String {
        "設定のフォルダーがありません。XDG_CONFIG_HOME または HOME を設定してください。"
    }

    package var journalFilterOption: String { "記録の内容、顧客、購入項目の ID から探す語 (すべてに一致するもの)。" }
    package func wordsGoAfter(_ option: String) -> String {
        "検索する語や条件は \(option) の後に指定してください。"
    }
    package var filterOption: String {
        "すべて一致する必要がある単語と条件 (例: 'kind:nce renews<30d')。"
    }
    package func filterTermsHelp(_ terms: String) -> String { "--filter の条件: \(terms)。" }
}
