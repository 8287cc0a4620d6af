import Domain

extension Words {
    /// Why the journal could not be used.
    func reason(of trouble: JournalTrouble) -> String {
        switch trouble {
        case .noFolder:
            say(
                Texts(
                    "There is no journal: neither XDG_STATE_HOME nor HOME names a folder by its absolute path.",
                    "저널이 없습니다. XDG_STATE_HOME과 HOME 모두 절대 경로의 폴더를 가리키지 않습니다.",
                    "ジャーナルがありません。XDG_STATE_HOME も HOME も絶対パスのフォルダーを指していません。"))
        case .full(let path):
            say(
                Texts(
                    "The disk is full, so the journal cannot be written: %1",
                    "디스크가 가득 차서 저널을 기록할 수 없습니다: %1",
                    "ディスクがいっぱいでジャーナルに記録できません: %1"), path)
        case .unwritable(let path, let reason):
            say(
                Texts(
                    "The journal cannot be written: %1 (%2)", "저널을 기록할 수 없습니다: %1 (%2)",
                    "ジャーナルに記録できません: %1 (%2)"), path,
                self.reason(ofSystem: reason))
        case .unreadable(let path, let reason):
            say(
                Texts(
                    "The journal cannot be read: %1 (%2)", "저널을 읽을 수 없습니다: %1 (%2)",
                    "ジャーナルを読み込めません: %1 (%2)"), path,
                self.reason(ofSystem: reason))
        case .busy(let path):
            say(
                Texts(
                    "Another process keeps the journal locked: %1",
                    "다른 프로세스가 저널을 잠그고 있습니다: %1",
                    "別のプロセスがジャーナルをロックしています: %1"), path)
        case .broken(let path, let entry):
            say(
                Texts(
                    "Entry %1 of the journal is not as it was written: %2",
                    "저널의 %1번 항목이 기록된 내용과 다릅니다: %2",
                    "ジャーナルの項目 %1 が記録時の内容と異なります: %2"), entry, path)
        }
    }

    /// What can be done about it.
    func advice(for trouble: JournalTrouble) -> String {
        switch trouble {
        case .noFolder:
            say(
                Texts(
                    "Nothing was done: nothing is without an entry. Set one of them.",
                    "기록 없이는 실행하지 않으므로 아무것도 실행하지 않았습니다. 둘 중 하나를 지정하세요.",
                    "記録なしでは実行しないため、何も実行していません。どちらかを設定してください。"))
        case .full:
            say(
                Texts(
                    "Nothing was done. Make room and repeat it.",
                    "아무것도 실행하지 않았습니다. 공간을 확보하고 다시 시도하세요.",
                    "何も実行していません。空き容量を確保してやり直してください。"))
        case .unwritable:
            say(
                Texts(
                    "Nothing was done: nothing is without an entry. Allow writing there, or set XDG_STATE_HOME.",
                    "기록 없이는 실행하지 않으므로 아무것도 실행하지 않았습니다. 쓰기를 허용하거나 XDG_STATE_HOME을 지정하세요.",
                    "記録なしでは実行しないため、何も実行していません。書き込みを許可するか XDG_STATE_HOME を設定してください。"))
        case .unreadable, .busy:
            say(Texts("Try again.", "다시 시도하세요.", "やり直してください。"))
        case .broken:
            say(
                Texts(
                    "`partnerdeck journal --verify` tells more. Keep the file as evidence.",
                    "`partnerdeck journal --verify`로 확인하고 파일을 증거로 보관하세요.",
                    "`partnerdeck journal --verify` で確認し、ファイルは証拠として保管してください。"))
        }
    }
}
