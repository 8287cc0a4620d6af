import Deck
import Storage
import Terminal

extension Words {
    /// What is wrong with the store's file, and what to do.
    func directoryError(_ error: DirectoryError) -> String {
        let path = error.path
        return switch error {
        case .missing:
            say(
                Texts(
                    "%1 does not exist. `partnerdeck sandbox seed --store %1` makes it.",
                    "%1 파일이 없습니다. `partnerdeck sandbox seed --store %1`로 만드세요.",
                    "%1 がありません。`partnerdeck sandbox seed --store %1` で作成してください。"), path)
        case .fileExists:
            say(
                Texts(
                    "%1 exists already and was left as it is; --force replaces it.",
                    "%1 파일이 이미 있어 그대로 두었습니다. --force로 바꿀 수 있습니다.",
                    "%1 はすでに存在するため変更していません。--force で置き換えます。"), path)
        case .notAFile: notAFile(path)
        case .logUnread:
            say(
                Texts(
                    "%1 has changes in %1-wal that can only be read where its folder can be written. Copy %1 and what is named like it to such a folder.",
                    "%1의 변경 사항이 %1-wal에 있으며, 폴더에 쓸 수 있어야 읽을 수 있습니다. %1과(와) 이름이 같은 파일들을 쓸 수 있는 폴더로 복사하세요.",
                    "%1 の変更が %1-wal にあり、フォルダーに書き込めるときだけ読み取れます。%1 と同じ名前で始まるファイルを書き込めるフォルダーにコピーしてください。"
                ), path)
        case .notADatabase:
            say(
                Texts(
                    "%1 is not an SQLite database.", "%1 파일은 SQLite 데이터베이스가 아닙니다.",
                    "%1 は SQLite データベースではありません。"), path)
        case .notADirectory:
            say(
                Texts(
                    "%1 is a database of another program.", "%1 파일은 다른 프로그램의 데이터베이스입니다.",
                    "%1 は別のプログラムのデータベースです。"), path)
        case .newerSchema(_, let found, let known):
            say(
                Texts(
                    "%1 was written by a later partnerdeck (schema %2, this one knows %3). Update partnerdeck.",
                    "%1 파일은 더 새로운 partnerdeck이 만들었습니다(스키마 %2, 현재 %3). partnerdeck을 업데이트하세요.",
                    "%1 は新しい partnerdeck で作成されています (スキーマ %2、このバージョンは %3)。partnerdeck を更新してください。"
                ), path, found, known)
        case .unreadable(_, let reason):
            say(
                Texts("%1 cannot be read: %2", "%1 파일을 읽을 수 없습니다: %2", "%1 を読み取れません: %2"), path,
                self.reason(ofSystem: reason))
        case .unwritable(_, let reason):
            say(
                Texts("%1 cannot be written: %2", "%1 파일에 쓸 수 없습니다: %2", "%1 に書き込めません: %2"), path,
                self.reason(ofSystem: reason))
        case .busy:
            say(
                Texts(
                    "%1 is locked by another process. Try again.",
                    "다른 프로세스가 %1 파일을 사용 중입니다. 다시 시도하세요.",
                    "%1 は別のプロセスが使用中です。やり直してください。"), path)
        case .diskFull:
            say(
                Texts(
                    "The disk of %1 is full. Nothing was changed.",
                    "%1 파일이 있는 디스크가 가득 찼습니다. 아무것도 변경하지 않았습니다.",
                    "%1 のディスクがいっぱいです。何も変更していません。"), path)
        case .damaged(_, let reason):
            say(Texts("%1 is damaged: %2", "%1 파일이 손상되었습니다: %2", "%1 が破損しています: %2"), path, reason)
        case .failed(_, let reason):
            say(Texts("%1: %2", "%1: %2", "%1: %2"), path, reason)
        }
    }

    /// Why the deck cannot take the terminal over, and what works there instead.
    func screenError(_ error: ScreenError) -> String {
        let reason =
            switch error {
            case .notATerminal:
                say(
                    Texts(
                        "The deck needs a terminal, and this is none.", "터미널이 아니어서 화면을 열 수 없습니다.",
                        "端末ではないため画面を開けません。"))
            case .unknownTerminal:
                say(
                    Texts(
                        "The terminal's name in TERM is unknown here.", "TERM의 터미널 이름을 알 수 없습니다.",
                        "TERM の端末名が不明です。"))
            case .noCursorAddressing:
                say(
                    Texts(
                        "This terminal can only print one line after the other.",
                        "이 터미널은 한 줄씩만 출력할 수 있습니다.", "この端末は 1 行ずつしか出力できません。"))
            }
        let advice = say(
            Texts(
                "The commands work everywhere: partnerdeck --help",
                "명령은 어디서나 쓸 수 있습니다: partnerdeck --help",
                "コマンドはどこでも使えます: partnerdeck --help"))
        return reason + " " + advice
    }

    /// What is wrong with a theme file: where, what, and what is allowed.
    func themeError(_ error: ThemeError) -> String {
        let place = error.line.map { "\(error.file):\($0)" } ?? error.file
        let unused = say(
            Texts(
                "The default theme is used.", "기본 테마를 사용합니다.", "既定のテーマを使用します。"))
        return "\(place): \(themeProblem(error.problem, in: error.file))\n\(unused)"
    }

    private func themeProblem(_ problem: ThemeError.Problem, in path: String) -> String {
        func allowed(_ names: [String]) -> String { names.joined(separator: ", ") }
        return switch problem {
        case .noSuchTheme(let name, let available), .missingParent(let name, let available):
            say(
                Texts(
                    "There is no theme \"%1\". There are: %2", "\"%1\" 테마가 없습니다. 사용 가능: %2",
                    "テーマ「%1」はありません。使用可能: %2"), name, allowed(available))
        case .file(let trouble): fileTrouble(trouble, path)
        case .unreadable:
            say(
                Texts(
                    "The file cannot be read as UTF-8 text.", "UTF-8 텍스트로 읽을 수 없습니다.",
                    "UTF-8 テキストとして読み取れません。"))
        case .syntax(let reason): notTOML(reason)
        case .unknownKey(let key, let names): unknownKey(key, allowed: names)
        case .unknownRole(let role, let names):
            say(
                Texts(
                    "Unknown role \"%1\". Allowed: %2", "알 수 없는 역할 \"%1\". 사용 가능: %2",
                    "不明な役割「%1」。使用可能: %2"), role, allowed(names))
        case .unknownAttribute(let attribute, let names):
            say(
                Texts(
                    "Unknown attribute \"%1\". Allowed: %2", "알 수 없는 속성 \"%1\". 사용 가능: %2",
                    "不明な属性「%1」。使用可能: %2"), attribute, allowed(names))
        case .unknownColor(let color, let palette):
            say(
                Texts(
                    "Unknown colour \"%1\". Allowed: %2", "알 수 없는 색 \"%1\". 사용 가능: %2",
                    "不明な色「%1」。使用可能: %2"), color, allowed(ColorNotation.forms + palette))
        case .wrongType(let key, let expected):
            say(
                Texts(
                    "\"%1\" should be %2.", "\"%1\" 값의 형식이 잘못되었습니다(%2).", "「%1」の形式が違います (%2)。"),
                key,
                expected.description)
        case .cycle(let names):
            say(
                Texts("It inherits itself: %1", "자기 자신을 상속합니다: %1", "自分自身を継承しています: %1"),
                names.joined(separator: " → "))
        }
    }
}

extension Words {
    /// What ended the program, and where it is written what it was doing.
    func lastWords(_ cause: ExitCause, journal: String?) -> String {
        let journal = journal.map { path in
            say(
                Texts(
                    "What was under way is in the journal, %1; the deck looks it up when it is started again.",
                    "진행 중이던 작업은 저널 %1에 기록되어 있으며, 덱을 다시 시작하면 결과를 확인합니다.",
                    "実行中だった操作はジャーナル %1 に記録されており、デッキを再び起動すると結果を確認します。"), path)
        }
        return "partnerdeck: " + paragraph([reason(cause), journal ?? ""])
    }

    private func reason(_ cause: ExitCause) -> String {
        switch cause {
        case .fault(let signal):
            say(
                Texts(
                    "The program crashed, by a fault of its own (%1).", "프로그램 오류로 비정상 종료되었습니다(%1).",
                    "プログラムの不具合により異常終了しました (%1)。"), signal)
        case .signal(let signal):
            say(
                Texts(
                    "The program was ended by a signal (%1).", "시그널을 받아 종료되었습니다(%1).",
                    "シグナルを受けて終了しました (%1)。"), signal)
        case .fileCutShort:
            say(
                Texts(
                    "The program had to end (SIGBUS): a file it was reading was cut short by another program, or its disk failed. Look at the store and the files beside it (-wal, -shm).",
                    "읽고 있던 파일을 다른 프로그램이 잘랐거나 디스크에 문제가 생겨 종료되었습니다(SIGBUS). 저장소와 그 옆의 파일(-wal, -shm)을 확인하세요.",
                    "読み取り中のファイルが別のプログラムに切り詰められたか、ディスクに問題があるため終了しました (SIGBUS)。ストアとその横のファイル (-wal、-shm) を確認してください。"
                ))
        }
    }
}
