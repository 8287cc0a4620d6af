import Deck

extension Words {
    /// What is wrong with the profiles, where, and what to write instead.
    func configError(_ error: ConfigError) -> String {
        // That names the file itself.
        if case .file(let trouble) = error.problem { return fileTrouble(trouble, error.file) }
        let place = error.line.map { "\(error.file):\($0)" } ?? error.file
        return "\(place): \(configProblem(error.problem))"
    }

    private func configProblem(_ problem: ConfigError.Problem) -> String {
        switch problem {
        case .file(let trouble): fileTrouble(trouble, "")
        case .unreadable:
            say(
                Texts(
                    "The file cannot be read as UTF-8 text. Make it readable, or move it away.",
                    "UTF-8 텍스트로 읽을 수 없습니다. 읽을 수 있게 하거나 다른 곳으로 옮기세요.",
                    "UTF-8 テキストとして読み取れません。読み取り可能にするか、別の場所に移してください。"))
        case .unwritable(let reason):
            say(
                Texts(
                    "The profile cannot be written down: %1. Nothing was changed.",
                    "프로필을 저장할 수 없습니다: %1. 아무것도 변경하지 않았습니다.",
                    "プロファイルを保存できません: %1。何も変更していません。"), reason)
        case .syntax(let reason): notTOML(reason)
        case .unknownKey(let key, let names): unknownKey(key, allowed: names)
        case .wrongType(let key, let expected):
            say(
                Texts(
                    "\"%1\" should be %2.", "\"%1\" 값은 다음이어야 합니다: %2.",
                    "「%1」の値は次の形式にしてください: %2。"), key, form(expected))
        case .notAllowed(let key, let names):
            say(
                Texts(
                    "\"%1\" has a value that is not allowed. Allowed: %2",
                    "\"%1\" 값을 사용할 수 없습니다. 사용 가능: %2", "「%1」の値は使用できません。使用可能: %2"), key,
                list(names))
        case .malformedText(let key, let example):
            say(
                Texts(
                    "\"%1\" has not the form it should have, such as %2.",
                    "\"%1\" 값의 형식이 잘못되었습니다. 예: %2", "「%1」の形式が違います。例: %2"), key, example)
        case .address(let key, .malformed):
            say(
                Texts(
                    "\"%1\" is no address. Write https://HOST, with a port and a path if needed.",
                    "\"%1\" 값은 주소가 아닙니다. https://HOST 형식으로 쓰고, 필요하면 포트와 경로를 붙이세요.",
                    "「%1」はアドレスではありません。https://HOST の形式で、必要ならポートとパスを付けてください。"), key)
        case .address(let key, .carriesSecret):
            say(
                Texts(
                    "\"%1\" has a user name or password in it. Take it out: it would be sent along.",
                    "\"%1\" 값에 사용자 이름이나 암호가 들어 있습니다. 함께 전송되므로 지우세요.",
                    "「%1」にユーザー名またはパスワードが含まれています。送信されてしまうため、取り除いてください。"), key)
        case .address(let key, .plainTextAbroad):
            say(
                Texts(
                    "\"%1\" is plain http to another machine, where others could read the sign-in. Write https, or http to 127.0.0.1, ::1 or localhost.",
                    "\"%1\" 값은 다른 컴퓨터로 가는 http여서 로그인 정보가 노출될 수 있습니다. https를 쓰거나, http는 127.0.0.1, ::1, localhost에만 쓰세요.",
                    "「%1」は別のコンピューターへの http で、サインイン情報を読み取られるおそれがあります。https を使うか、http は 127.0.0.1、::1、localhost だけにしてください。"
                ), key)
        case .badName(let name):
            say(
                Texts(
                    "A profile cannot be called \"%1\": letters, digits, - and _ are allowed, and \"sandbox\" means the embedded one.",
                    "프로필 이름으로 \"%1\"을(를) 쓸 수 없습니다. 영문자, 숫자, -, _만 쓸 수 있고 \"sandbox\"는 내장 샌드박스입니다.",
                    "プロファイル名に「%1」は使えません。英字、数字、-、_ が使えます。「sandbox」は組み込みのサンドボックスです。"), name)
        case .noSuchDefault(let name, let available), .noSuchProfile(let name, let available):
            say(
                Texts(
                    "There is no profile \"%1\". There are: %2. `partnerdeck sign-in --profile NAME` makes one.",
                    "\"%1\" 프로필이 없습니다. 사용 가능: %2. `partnerdeck sign-in --profile NAME`으로 만드세요.",
                    "プロファイル「%1」はありません。使用可能: %2。`partnerdeck sign-in --profile NAME` で作成できます。"),
                name,
                list(available))
        case .cannotAdd(let name):
            say(
                Texts(
                    "The profile \"%1\" cannot be added to the file as it is written. Add [profiles.%1] to it yourself. Nothing was changed.",
                    "파일의 현재 형식에는 \"%1\" 프로필을 추가할 수 없습니다. [profiles.%1]을 직접 추가하세요. 아무것도 변경하지 않았습니다.",
                    "ファイルの現在の書き方では、プロファイル「%1」を追加できません。[profiles.%1] を自分で追加してください。何も変更していません。"),
                name)
        }
    }

    private func list(_ names: [String]) -> String { names.joined(separator: ", ") }

    private func form(_ expected: ConfigError.Expected) -> String {
        switch expected {
        case .text: say(Texts("text in quotes", "따옴표로 묶은 텍스트", "引用符で囲んだテキスト"))
        case .truth: say(Texts("true or false", "true 또는 false", "true または false"))
        case .number(let allowed):
            say(
                Texts("a whole number, %1 to %2", "%1~%2의 정수", "%1~%2 の整数"),
                allowed.lowerBound, allowed.upperBound)
        case .table: say(Texts("a table", "테이블", "テーブル"))
        case .texts: say(Texts("a list of texts in quotes", "따옴표로 묶은 텍스트의 목록", "引用符で囲んだテキストの一覧"))
        }
    }
}
