extension Japanese: ResumeWording {
    package func resumeWhich(_ count: Int) -> String {
        "未完了の実行が \(count.grouped) 件あります。顧客を指定するか、各実行の左にある番号を --entry で指定してください:"
    }
    package func resumeOthers(_ count: Int) -> String {
        "ほかに未完了の実行が \(count.grouped) 件あります:"
    }
    package func resumeLeft(_ steps: String, left: String) -> String { "\(steps)、残り: \(left)" }
    package func entryPlanStopped(_ steps: String, left: String) -> String {
        "実行を停止: \(steps)、残り: \(left)"
    }
    package func resumeNoneOf(_ customers: String) -> String {
        "未完了の実行がない顧客です: \(customers)"
    }
    package func resumeNoSuchRun(_ entry: Int) -> String {
        "ジャーナルの記録 #\(entry) で開始された未完了の実行はありません。"
    }
    package var resumeEntryAlone: String { "--entry は --resume と併用します。" }
    package var resumeEntryOption: String {
        "--resume と併用: ジャーナルのこの記録で開始された実行。"
    }
    package var setAsideAlone: String { "--set-aside には --resume と、顧客または --entry の指定が必要です。" }
    package var setAsideOption: String {
        "--resume と併用: 実行を続行せずに終結します。何も送信しません。"
    }
    package var jsonUnfinished: String {
        "unfinished は --resume のときだけあり、選択できる実行、または残っているほかの実行です。"
    }
}
