extension Japanese: UsageWording {
    package var overviewHeading: String { "概要" }
    package var usageHeading: String { "使い方" }
    package var usageLabel: String { usageHeading }
    package var argumentsHeading: String { "引数" }
    package var optionsHeading: String { "オプション" }
    package var subcommandsHeading: String { "サブコマンド" }
    package func placeholder(_ argument: ArgumentPlaceholder) -> String {
        switch argument {
        case .address: "アドレス"
        case .cloud: "クラウド"
        case .column, .columns: "列"
        case .consent: "同意"
        case .customer, .customers: "顧客"
        case .domain: "ドメイン"
        case .edition: "規則"
        case .file: "ファイル"
        case .format: "形式"
        case .holding: "項目"
        case .id: "ID"
        case .kind: "種類"
        case .language: "言語"
        case .list: "一覧"
        case .n: "数"
        case .name: "名前"
        case .number: "番号"
        case .offer: "オファー"
        case .options: "オプション"
        case .polls: "回数"
        case .relationship: "関係"
        case .report: "レポート"
        case .roles: "ロール"
        case .s: "シード"
        case .seats: "数量"
        case .seconds: "秒"
        case .shell: "シェル"
        case .subcommand, .subcommands: "サブコマンド"
        case .subscription: "サブスクリプション"
        case .tenant: "テナント"
        case .text: "テキスト"
        case .cycle: "サイクル"
        case .term: "期間"
        case .time: "時間"
        }
    }
    package var defaultCommandMark: String { "(既定)" }
    package func argumentNote(values: [String], standard: String?) -> String {
        let notes = [
            values.isEmpty ? nil : "値: \(values.joined(separator: "、"))",
            standard.map { "既定: \($0)" },
        ]
        return "(\(notes.compactMap(\.self).joined(separator: "、")))"
    }
    package var helpFlagHelp: String { "ヘルプを表示します。" }
    package var versionFlagHelp: String { "バージョンを表示します。" }
    package var helpCommandHelp: String { "サブコマンドのヘルプを表示します。" }
    package func seeSubcommandHelp(_ command: String) -> String { "詳しいヘルプ: \(command)" }
    package func seeHelp(_ command: String) -> String { "詳細: \(command)" }
    package func title(of purpose: CommandPurpose) -> String {
        switch purpose {
        case .looking: "照会"
        case .changing: "サブスクリプションと購入項目の変更"
        case .relationships: "関係の開始と終了"
        case .records: "記録"
        case .sources: "サインインとデータ"
        case .practice: "練習"
        }
    }
    package var examplesHeading: String { "使用例" }
    package func forExample(_ command: String) -> String { "例: \(command)" }

    package var nameHeading: String { "名前" }
    package var synopsisHeading: String { "書式" }
    package var descriptionHeading: String { "説明" }
    package var seeAlsoHeading: String { "関連項目" }

    package var jsonOptionalMembers: String { "? の付いたフィールドは省略されることがあります。" }
    package var jsonSameWords: String { "JSON の内容は表示言語によらず同じです。文は英語で出力します。" }
    package var jsonConsequences: String {
        "consequences の各値は、その項目が終了すると false になります。関係の削除を妨げる項目があれば、blockers --json と同じ内容を出力します。"
    }
    package var jsonDryRun: String { "--dry-run では state は planned または refused です。" }
    package func jsonAs(_ command: String) -> String { "JSON: \(spacedAfter(command))の出力と同じです。" }
    package var syncStatusHelp: String { "問題があった場合は、最初の問題の終了ステータスで終わります。" }
    package func journalJSONHelp(verified shape: String) -> String {
        "JSON: ジャーナルの記録をそのまま 1 行に 1 件ずつ出力します。--verify では \(shape)、または {broken} (最初の壊れた記録の番号) を出力します。すべてが記録時のままで、ジャーナルの控え (journal.head) が書き込みのたびに末尾を保証している場合にのみ終了ステータスは 0、それ以外は 65 です。"
    }

    package func unknownCommand(
        _ name: String, suggestion: String?, allowed: String
    ) -> String {
        "コマンド「\(name)」はありません。" + (suggestion.map { "もしかして「\($0)」ですか? " } ?? "")
            + "使用可能: \(allowed)"
    }
    package func unknownOption(_ name: String, suggestion: String?) -> String {
        "オプション「\(name)」はありません。" + (suggestion.map { "もしかして「\($0)」ですか?" } ?? "")
    }
    package func missingValue(of option: String) -> String {
        "オプション「\(option)」に値がありません。"
    }
    package func missingValue(of option: String, in cluster: String) -> String {
        "オプション「\(cluster)」はありません。まとめて指定した場合は「\(option)」に値が必要です。"
    }
    package func unexpectedValue(_ value: String, of option: String) -> String {
        "オプション「\(option)」に値は指定できませんが、「\(value)」が指定されました。"
    }
    package func unexpectedArguments(_ arguments: [String]) -> String {
        let list = arguments.map { "「\($0)」" }.joined(separator: "、")
        return arguments.count == 1
            ? "余分な引数があります: \(list)" : "余分な引数が \(arguments.count) 個あります: \(list)"
    }
    package var namesNeedQuotes: String { "空白を含む名前は引用符で囲んでください。" }
    package var wholeNumberWanted: String { "整数を指定してください。" }
    package func flagsExclude(_ flag: String, _ earlier: String) -> String {
        "「\(earlier)」と「\(flag)」は同時に指定できません。"
    }
    package func missingArgument(_ arguments: [String]) -> String {
        let list = arguments.map { "「\($0)」" }.joined(separator: "、")
        return arguments.count == 1 ? "必要な引数がありません: \(list)" : "次のいずれかが必要です: \(list)"
    }
    package func missingArguments(_ arguments: [String]) -> String {
        let list = arguments.map { "「\($0)」" }.joined(separator: "、")
        return "必要な引数がありません: \(list)"
    }
    package func invalidValue(
        _ value: String, of argument: String?, suggestion: String?, allowed: [String]
    ) -> String {
        (argument.map { "「\($0)」に値「\(value)」は使用できません。" } ?? "値「\(value)」は使用できません。")
            + (suggestion.map { "もしかして「\($0)」ですか? " } ?? "")
            + (allowed.isEmpty ? "" : "使用可能: \(allowed.joined(separator: "、"))")
    }
    package var missingSubcommand: String { "サブコマンドを指定してください。" }
    package func invalidOption(_ text: String) -> String { "無効なオプションです: \(text)" }
    package func notParentCommand(_ name: String) -> String {
        "コマンド「\(name)」はこのコマンドの親ではありません。"
    }
    package func unsupportedShell(_ shell: String?, allowed: [String]) -> String {
        (shell.map { "シェル「\($0)」の補完スクリプトはありません。" } ?? "使用中のシェルを特定できません。")
            + "--generate-completion-script=<シェル> に次のいずれかを指定してください: \(allowed.joined(separator: "、"))"
    }
    package var argumentsUnreadable: String { "内部エラー: 引数を解釈できません。" }
}
