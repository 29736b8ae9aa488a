<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>Access</name>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>The engineer&apos;s PIN cannot be read now, so nobody can log in.</source>
        <translation>지금은 엔지니어 PIN을 읽을 수 없어 아무도 로그인할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the disk of {path} and the right to read it, then start the program again.</source>
        <translation>{path}이(가) 있는 디스크와 읽기 권한을 확인한 다음 프로그램을 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>The engineer&apos;s PIN can no longer be read, so nobody can log in.</source>
        <translation>엔지니어 PIN을 더 이상 읽을 수 없어 아무도 로그인할 수 없습니다.</translation>
    </message>
    <message>
        <source>Close the program and delete {path}: it then starts without a PIN.</source>
        <translation>프로그램을 닫고 {path} 파일을 삭제하면 PIN 없이 시작됩니다.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>로그아웃</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>로그인…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>잠금</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>프로젝트(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>검사(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>새 프로젝트</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>프로젝트 열기…</translation>
    </message>
    <message>
        <source>Collect from a camera…</source>
        <translation>카메라에서 수집…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Find pictures…</source>
        <translation>사진 찾기…</translation>
    </message>
    <message>
        <source>Doctor…</source>
        <translation>양품 진단…</translation>
    </message>
    <message>
        <source>Lock / log in</source>
        <translation>잠금 / 로그인</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Undo limit, label or answer</source>
        <translation>임계값/지정/답 취소</translation>
    </message>
    <message>
        <source>Redo limit, label or answer</source>
        <translation>임계값/지정/답 다시 적용</translation>
    </message>
    <message>
        <source>Reset limit to suggested</source>
        <translation>임계값을 권장값으로</translation>
    </message>
    <message>
        <source>Corrections…</source>
        <translation>정정 내역…</translation>
    </message>
    <message>
        <source>Detection limit (synthetic)…</source>
        <translation>검출 한계(합성)…</translation>
    </message>
    <message>
        <source>Dossier…</source>
        <translation>감사 문서…</translation>
    </message>
    <message>
        <source>Run / pause</source>
        <translation>실행 / 일시정지</translation>
    </message>
    <message>
        <source>Run / stop</source>
        <translation>실행 / 정지</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>트리거</translation>
    </message>
    <message>
        <source>Inspect one part</source>
        <translation>부품 하나 검사</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>Next NG part</source>
        <translation>다음 NG 부품</translation>
    </message>
    <message>
        <source>Previous NG part</source>
        <translation>이전 NG 부품</translation>
    </message>
    <message>
        <source>Label parts one by one</source>
        <translation>부품을 하나씩 표시</translation>
    </message>
    <message>
        <source>Challenge parts…</source>
        <translation>점검용 부품…</translation>
    </message>
    <message>
        <source>Gauge study…</source>
        <translation>측정 시스템 분석…</translation>
    </message>
    <message>
        <source>Sound on NG and ERROR</source>
        <translation>NG와 오류 때 소리</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>설명서</translation>
    </message>
    <message>
        <source>Try with demo parts</source>
        <translation>데모 부품으로 시험</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>버전과 라이선스</translation>
    </message>
    <message>
        <source>Self-test…</source>
        <translation>자체 검사…</translation>
    </message>
    <message>
        <source>Audit trail…</source>
        <translation>감사 기록…</translation>
    </message>
    <message>
        <source>Copy details for support</source>
        <translation>지원용 정보 복사</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>로그 폴더 열기</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>이전 부품</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>다음 부품</translation>
    </message>
    <message>
        <source>Newest part</source>
        <translation>최신 부품</translation>
    </message>
    <message>
        <source>Mark as good</source>
        <translation>양품으로 표시</translation>
    </message>
    <message>
        <source>Mark as defect</source>
        <translation>불량으로 표시</translation>
    </message>
    <message>
        <source>Reset counters</source>
        <translation>카운터 초기화</translation>
    </message>
    <message>
        <source>Set up station…</source>
        <translation>스테이션 설정…</translation>
    </message>
    <message>
        <source>Save results…</source>
        <translation>결과 저장…</translation>
    </message>
    <message>
        <source>Train page</source>
        <translation>학습 화면</translation>
    </message>
    <message>
        <source>Inspect page</source>
        <translation>검사 화면</translation>
    </message>
    <message>
        <source>Compare page</source>
        <translation>비교 화면</translation>
    </message>
    <message>
        <source>Tune page</source>
        <translation>조정 화면</translation>
    </message>
    <message>
        <source>History page</source>
        <translation>기록 화면</translation>
    </message>
    <message>
        <source>Statistics page</source>
        <translation>통계 페이지</translation>
    </message>
    <message>
        <source>Settings page</source>
        <translation>설정 화면</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>이상도 지도</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>등고선</translation>
    </message>
    <message>
        <source>Picture without heatmap (hold)</source>
        <translation>지도 없는 사진 (누르고 있기)</translation>
    </message>
    <message>
        <source>Limit and list</source>
        <translation>임계값과 목록</translation>
    </message>
    <message>
        <source>Leave out a part that sets the limit</source>
        <translation>임계값을 정하는 부품 제외</translation>
    </message>
    <message>
        <source>Keep it, or take it in again</source>
        <translation>유지하거나 다시 포함</translation>
    </message>
    <message>
        <source>Next NG part (Shift: previous)</source>
        <translation>다음 NG 부품(Shift: 이전)</translation>
    </message>
    <message>
        <source>Keep the picture, or no longer</source>
        <translation>사진 보존 또는 해제</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>메모 쓰기</translation>
    </message>
    <message>
        <source>Show parts like this one</source>
        <translation>비슷한 부품 보기</translation>
    </message>
    <message>
        <source>Open the folder of the picture</source>
        <translation>사진 폴더 열기</translation>
    </message>
    <message>
        <source>Why this verdict</source>
        <translation>이 판정의 이유</translation>
    </message>
    <message>
        <source>False alarm: this is good…</source>
        <translation>오경보: 이 부품은 양품…</translation>
    </message>
    <message>
        <source>Missed defect: remember it…</source>
        <translation>놓친 결함: 기억시키기…</translation>
    </message>
    <message>
        <source>Fit picture</source>
        <translation>화면에 맞춤</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Remove the label</source>
        <translation>라벨 지우기</translation>
    </message>
    <message>
        <source>Show the part large</source>
        <translation>부품 크게 보기</translation>
    </message>
    <message>
        <source>Back to all parts</source>
        <translation>전체 부품으로 돌아가기</translation>
    </message>
</context>
<context>
    <name>AddingRow</name>
    <message>
        <source>What the added part is</source>
        <translation>추가하는 부품의 종류</translation>
    </message>
    <message>
        <source>Known defect</source>
        <translation>알려진 불량</translation>
    </message>
    <message>
        <source>Known good</source>
        <translation>알려진 양품</translation>
    </message>
    <message>
        <source>Pictures…</source>
        <translation>사진…</translation>
    </message>
    <message>
        <source>Part shown on Inspect</source>
        <translation>검사 화면의 부품</translation>
    </message>
    <message>
        <source>Part chosen on History</source>
        <translation>이력에서 고른 부품</translation>
    </message>
    <message>
        <source>Name, for example: washer-scratch</source>
        <translation>이름, 예: 와셔-긁힘</translation>
    </message>
    <message>
        <source>Name of a part that is shown to the camera</source>
        <translation>카메라에 보여 줄 부품의 이름</translation>
    </message>
    <message>
        <source>Part for the camera</source>
        <translation>카메라용 부품</translation>
    </message>
    <message>
        <source>Add a</source>
        <translation>추가:</translation>
    </message>
    <message>
        <source>Or one that a person shows to the camera:</source>
        <translation>또는 사람이 카메라에 보여 줄 부품:</translation>
    </message>
    <message>
        <source>No part is shown on the Inspect page. Choose one there first.</source>
        <translation>검사 화면에 표시된 부품이 없습니다. 먼저 그곳에서 고르십시오.</translation>
    </message>
    <message>
        <source>No part is chosen on the History page. Choose one there first.</source>
        <translation>기록 화면에서 고른 부품이 없습니다. 먼저 그곳에서 고르십시오.</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Network camera</source>
        <translation>네트워크 카메라</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>An address begins with rtsp:// or http:// and names a host.</source>
        <translation>주소는 rtsp:// 또는 http://로 시작하고 호스트 이름이 있어야 합니다.</translation>
    </message>
</context>
<context>
    <name>AgainDialog</name>
    <message>
        <source>Judged again</source>
        <translation>다시 판정한 결과</translation>
    </message>
    <message>
        <source>Parts that were judged again</source>
        <translation>다시 판정한 부품</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Parts: {n:,} · another verdict now: {differ:,} · not judged again: {failed:,}</source>
        <translation>부품: {n:,} · 판정이 달라진 것: {differ:,} · 다시 판정하지 못한 것: {failed:,}</translation>
    </message>
    <message>
        <source>Then: as recorded. Now: by the project {name} with its present limits. No record changes.</source>
        <translation>당시: 기록된 판정. 지금: 프로젝트 {name}의 현재 한계값에 따른 판정. 기록은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Judged by the project of another part: {n:,}. Their scores may not be comparable.</source>
        <translation>다른 부품의 프로젝트로 판정된 것: {n:,}. 이 점수들은 비교할 수 없을 수 있습니다.</translation>
    </message>
    <message>
        <source>Further parts that are not listed: {n:,}.</source>
        <translation>목록에 없는 나머지 부품: {n:,}.</translation>
    </message>
</context>
<context>
    <name>AgainModel</name>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>당시</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>비고</translation>
    </message>
</context>
<context>
    <name>AlarmCard</name>
    <message>
        <source>Verdict on the operator&apos;s page</source>
        <translation>작업자 화면의 판정 표시</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>큰 글자</translation>
    </message>
    <message>
        <source>A frame around the picture</source>
        <translation>사진 둘레의 테두리</translation>
    </message>
    <message>
        <source>Sound on NG and ERROR</source>
        <translation>NG와 오류 때 소리</translation>
    </message>
    <message>
        <source>Plays a sound at each NG and ERROR. The key M switches it too.</source>
        <translation>NG와 오류마다 소리가 납니다. M 키로도 바꿉니다.</translation>
    </message>
    <message>
        <source>Sound on OK</source>
        <translation>OK 때 소리</translation>
    </message>
    <message>
        <source>Plays a short sound at each OK too.</source>
        <translation>OK마다 짧은 소리도 납니다.</translation>
    </message>
    <message>
        <source>Flash on NG</source>
        <translation>NG 때 화면 번쩍임</translation>
    </message>
    <message>
        <source>The whole window is red for a moment, at most once a second.</source>
        <translation>창 전체가 잠깐 빨갛게 됩니다. 1초에 한 번까지입니다.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>음량</translation>
    </message>
    <message>
        <source>Try NG</source>
        <translation>NG 들어보기</translation>
    </message>
    <message>
        <source>Try ERROR</source>
        <translation>오류 들어보기</translation>
    </message>
    <message>
        <source>Try OK</source>
        <translation>OK 들어보기</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>판정</translation>
    </message>
</context>
<context>
    <name>AlsoLine</name>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Back to the usual values</source>
        <translation>기본값으로 되돌립니다</translation>
    </message>
    <message>
        <source>Also: {what}</source>
        <translation>그 밖의 설정: {what}</translation>
    </message>
    <message>
        <source>{px} px instead of the detail</source>
        <translation>정밀도 대신 {px} px</translation>
    </message>
    <message>
        <source>layers {names}</source>
        <translation>레이어 {names}</translation>
    </message>
    <message>
        <source>neighbourhood {n}</source>
        <translation>이웃 크기 {n}</translation>
    </message>
    <message>
        <source>cosine distance</source>
        <translation>코사인 거리</translation>
    </message>
    <message>
        <source>runs on {runtime}</source>
        <translation>{runtime}(으)로 실행</translation>
    </message>
    <message>
        <source>reweighted scores</source>
        <translation>점수 재가중</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>As the system</source>
        <translation>시스템 설정에 따름</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어두움</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝음</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
</context>
<context>
    <name>ArchiveCard</name>
    <message>
        <source>Pictures that are archived</source>
        <translation>보관하는 사진</translation>
    </message>
    <message>
        <source>NG, REVIEW, ERROR and some OK parts</source>
        <translation>NG, REVIEW, ERROR와 일부 OK 부품</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>모든 부품</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>As JPEG</source>
        <translation>JPEG로 저장</translation>
    </message>
    <message>
        <source>Files are about five times smaller than PNG files, and lose some detail.</source>
        <translation>파일이 PNG보다 약 5배 작지만 세부가 조금 손실됩니다.</translation>
    </message>
    <message>
        <source>Limit the size</source>
        <translation>크기 제한</translation>
    </message>
    <message>
        <source>The oldest pictures go first, those of OK parts before all others. Kept ones never go.</source>
        <translation>오래된 사진부터, OK 부품의 사진을 먼저 지웁니다. 보존한 사진은 지우지 않습니다.</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Limit the time</source>
        <translation>기간 제한</translation>
    </message>
    <message>
        <source>Older pictures go, except kept ones. Days without a new picture do not count.</source>
        <translation>보관하기로 한 것을 제외하고 오래된 이미지는 삭제됩니다. 새 이미지가 없는 날은 세지 않습니다.</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 일</translation>
    </message>
    <message>
        <source>Archive of pictures</source>
        <translation>사진 보관</translation>
    </message>
    <message>
        <source>Pictures with their anomaly maps, in the folder of the records. OK parts close to the limit are always among them.</source>
        <translation>사진과 이상 맵을 기록 폴더에 보관합니다. 한계에 가까운 OK 부품은 항상 포함됩니다.</translation>
    </message>
    <message>
        <source>One OK part in</source>
        <translation>OK 부품 몇 개 중 하나</translation>
    </message>
</context>
<context>
    <name>AuditDialog</name>
    <message>
        <source>Limits</source>
        <translation>한계</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>영역</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>People</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>라벨</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>정정</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>보장</translation>
    </message>
    <message>
        <source>Defect families</source>
        <translation>결함 유형</translation>
    </message>
    <message>
        <source>Challenge parts</source>
        <translation>점검용 부품</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>강제 변경</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>시계</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>감사 기록</translation>
    </message>
    <message>
        <source>good</source>
        <translation>양품</translation>
    </message>
    <message>
        <source>defect</source>
        <translation>불량</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>로그아웃</translation>
    </message>
    <message>
        <source>signed out automatically</source>
        <translation>자동 로그아웃</translation>
    </message>
    <message>
        <source>wrong PIN or badge</source>
        <translation>잘못된 PIN 또는 배지</translation>
    </message>
    <message>
        <source>another PIN or password</source>
        <translation>다른 PIN 또는 암호</translation>
    </message>
    <message>
        <source>another badge</source>
        <translation>다른 배지</translation>
    </message>
    <message>
        <source>no badge</source>
        <translation>배지 없음</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>유지됨</translation>
    </message>
    <message>
        <source>does not hold any more</source>
        <translation>더는 지켜지지 않음</translation>
    </message>
    <message>
        <source>counts again</source>
        <translation>다시 셈</translation>
    </message>
    <message>
        <source>scores were too high</source>
        <translation>점수가 너무 높았음</translation>
    </message>
    <message>
        <source>defective parts were taken out</source>
        <translation>불량품을 제외함</translation>
    </message>
    <message>
        <source>another limit</source>
        <translation>다른 한계</translation>
    </message>
    <message>
        <source>asked for by a person</source>
        <translation>사람이 요청함</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>통과</translation>
    </message>
    <message>
        <source>NOT passed</source>
        <translation>통과 못 함</translation>
    </message>
    <message>
        <source>added as good</source>
        <translation>양품으로 추가됨</translation>
    </message>
    <message>
        <source>added as defect</source>
        <translation>불량으로 추가됨</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>제거됨</translation>
    </message>
    <message>
        <source>run without a passed challenge</source>
        <translation>점검용 부품 시험 통과 없이 실행</translation>
    </message>
    <message>
        <source>built</source>
        <translation>학습함</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>닫음</translation>
    </message>
    <message>
        <source>the changes of another window were replaced</source>
        <translation>다른 창의 변경을 덮어썼습니다</translation>
    </message>
    <message>
        <source>opened {name}</source>
        <translation>{name} 열림</translation>
    </message>
    <message>
        <source>saved {name}</source>
        <translation>{name} 저장됨</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>What</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>모든 종류</translation>
    </message>
    <message>
        <source>Search for a person or a text</source>
        <translation>사람 또는 텍스트 검색</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Who changed what, and when</source>
        <translation>누가 언제 무엇을 변경했는가</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>확인하는 중…</translation>
    </message>
    <message>
        <source>{n} entries are in {path}.</source>
        <translation>{path}에 항목 {n}개가 있습니다.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>내보내는 중…</translation>
    </message>
    <message>
        <source>No font of this computer has these letters: {letters}</source>
        <translation>이 컴퓨터의 글꼴에 없는 글자: {letters}</translation>
    </message>
    <message>
        <source>There are no entries.</source>
        <translation>항목이 없습니다.</translation>
    </message>
</context>
<context>
    <name>AuditReport</name>
    <message>
        <source>Audit trail</source>
        <translation>감사 기록</translation>
    </message>
    <message>
        <source>End of the audit trail: {n} entries.</source>
        <translation>감사 기록 끝: 항목 {n}개.</translation>
    </message>
    <message>
        <source>Page {page}. Made {made}.</source>
        <translation>{page}쪽. 작성 {made}.</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>컴퓨터</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>항목 수</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>마지막 항목</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>시간대</translation>
    </message>
    <message>
        <source>Each entry has a hash over itself and the entry before it. A changed, removed or moved entry breaks this chain. Keep number and hash of the last entry in another place to prove later that nothing is missing.</source>
        <translation>각 항목에는 자신과 바로 앞 항목에 대한 해시가 있습니다. 항목이 바뀌거나 삭제되거나 옮겨지면 이 사슬이 끊어집니다. 빠진 것이 없음을 나중에 증명하려면 마지막 항목의 번호와 해시를 다른 곳에 보관하십시오.</translation>
    </message>
    <message>
        <source>Texts longer than {n} letters end in … here; the table (CSV) has all of each entry.</source>
        <translation>{n}자보다 긴 글은 여기서 …로 끝납니다. 표(CSV)에는 각 항목 전체가 있습니다.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>What</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Reason, hash</source>
        <translation>이유, 해시</translation>
    </message>
</context>
<context>
    <name>AutoStart</name>
    <message>
        <source>Do not start</source>
        <translation>시작하지 않기</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>지금 시작</translation>
    </message>
    <message>
        <source>No project has been opened on this computer.</source>
        <translation>이 컴퓨터에서 연 프로젝트가 없습니다.</translation>
    </message>
    <message>
        <source>Open a project, choose a feed and press Run; the next start then does it by itself.</source>
        <translation>프로젝트를 열고 입력을 선택한 뒤 실행을 누르십시오. 다음에 시작할 때는 자동으로 합니다.</translation>
    </message>
    <message>
        <source>No feed is kept for this project: only cameras and watched folders are.</source>
        <translation>이 프로젝트에 저장된 입력이 없습니다. 카메라와 감시 폴더만 저장됩니다.</translation>
    </message>
    <message>
        <source>Choose what to inspect, then press Run.</source>
        <translation>검사할 것을 선택한 뒤 실행을 누르십시오.</translation>
    </message>
    <message>
        <source>The project could not be opened.</source>
        <translation>프로젝트를 열 수 없었습니다.</translation>
    </message>
    <message>
        <source>Judging starts in {n} s</source>
        <translation>{n}초 뒤에 판정을 시작합니다</translation>
    </message>
    <message>
        <source>Judging was not started.</source>
        <translation>판정을 시작하지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>BadgeDialog</name>
    <message>
        <source>Badge</source>
        <translation>배지</translation>
    </message>
    <message>
        <source>Code of the badge</source>
        <translation>배지 코드</translation>
    </message>
    <message>
        <source>Use this badge</source>
        <translation>이 배지 사용</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Scan the badge of {name}</source>
        <translation>{name}의 배지를 스캔하십시오</translation>
    </message>
    <message>
        <source>The reader types the code and Enter, like a keyboard.</source>
        <translation>리더가 키보드처럼 코드와 Enter를 입력합니다.</translation>
    </message>
</context>
<context>
    <name>BestCard</name>
    <message>
        <source>Back to my setting</source>
        <translation>내 설정으로</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Labelled test parts</source>
        <translation>라벨된 시험 부품</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>폴더 선택</translation>
    </message>
    <message>
        <source>Compare settings</source>
        <translation>설정 비교</translation>
    </message>
    <message>
        <source>Use the recommended setting</source>
        <translation>권장 설정 사용</translation>
    </message>
    <message>
        <source>Find the best setting on your labelled defects</source>
        <translation>라벨된 불량으로 가장 좋은 설정 찾기</translation>
    </message>
    <message>
        <source>A few settings are built from the good parts and judged on a folder with test/good and test/&lt;kind of defect&gt;, as on the Compare page. At least {n} labelled defects are needed. With fewer the default is the best choice: synthetic defects cannot decide, because they agree poorly with real ones.</source>
        <translation>양품으로 몇 가지 설정을 만들고, 비교 페이지에서처럼 test/good과 test/&lt;불량 종류&gt;가 있는 폴더로 판정합니다. 라벨된 불량이 {n}개 이상 필요합니다. 그보다 적으면 기본 설정이 가장 좋은 선택입니다. 합성 불량은 실제 불량과 잘 일치하지 않아 결정의 근거가 될 수 없습니다.</translation>
    </message>
    <message>
        <source>Labelled on the Tune page, and used: {defects} and {good}.</source>
        <translation>조정 페이지에서 라벨을 붙여 사용하는 것: {defects}, {good}.</translation>
    </message>
    <message numerus="yes">
        <source>%n defects</source>
        <translation>
            <numerusform>불량 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n good parts</source>
        <translation>
            <numerusform>양품 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>It is chosen in the form now. Press Build to use it.</source>
        <translation>지금 양식에 선택되어 있습니다. 모델 생성을 누르면 사용됩니다.</translation>
    </message>
    <message>
        <source>The form shows your own setting, as before.</source>
        <translation>양식에는 이전의 내 설정이 들어 있습니다.</translation>
    </message>
    <message>
        <source>The form was changed since.</source>
        <translation>그 뒤에 양식이 변경되었습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n settings were built and judged in {t}.</source>
        <translation>
            <numerusform>설정 %n개를 {t} 동안 만들고 판정했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Judged: {defects} and {good}.</source>
        <translation>판정함: {defects}, {good}.</translation>
    </message>
    <message numerus="yes">
        <source>%n labelled defects</source>
        <translation>
            <numerusform>라벨된 불량 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n good test parts</source>
        <translation>
            <numerusform>양품 시험 부품 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the good parts were held out for that.</source>
        <translation>
            <numerusform>이를 위해 양품 %n개를 따로 두었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Found and false alarms: at the limit for {promise} % promised false alarms.</source>
        <translation>찾은 불량과 오검출: 보장된 오검출 {promise} %의 한계값 기준.</translation>
    </message>
    <message>
        <source>Below a figure stands its 95 % interval; those of the differences hold for all settings together.</source>
        <translation>수치 아래는 95 % 구간이며, 차이의 구간은 모든 설정에 함께 적용됩니다.</translation>
    </message>
    <message>
        <source>image
AUROC, %</source>
        <translation>구분율,
%</translation>
    </message>
    <message>
        <source>difference,
points</source>
        <translation>차이,
%p</translation>
    </message>
    <message>
        <source>defects
found</source>
        <translation>찾은
불량</translation>
    </message>
    <message>
        <source>false
alarms</source>
        <translation>오검출</translation>
    </message>
    <message>
        <source>ms a part,
file</source>
        <translation>부품당 ms,
파일</translation>
    </message>
    <message>
        <source>{name}: failed</source>
        <translation>{name}: 실패</translation>
    </message>
    <message>
        <source>✓ {name} (recommended)</source>
        <translation>✓ {name} (권장)</translation>
    </message>
    <message>
        <source>{ms} ms
{mb} MB</source>
        <translation>{ms} ms
{mb} MB</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{total} 중 {n}</translation>
    </message>
    <message>
        <source>Image AUROC: 100 % means that every defective part scored higher than every good one.</source>
        <translation>이미지 AUROC: 100 %는 모든 불량품의 점수가 모든 양품보다 높다는 뜻입니다.</translation>
    </message>
</context>
<context>
    <name>BestSearch</name>
    <message>
        <source>Not all that was found is used.</source>
        <translation>찾은 것을 모두 쓰지는 않습니다.</translation>
    </message>
    <message>
        <source>The comparison of settings was cancelled.</source>
        <translation>설정 비교를 취소했습니다.</translation>
    </message>
    <message>
        <source>Your setting is as it was.</source>
        <translation>설정은 이전 그대로입니다.</translation>
    </message>
</context>
<context>
    <name>BuildCard</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>취소하는 중…</translation>
    </message>
    <message>
        <source>{done:,} of {total:,}</source>
        <translation>{total:,} 중 {done:,}</translation>
    </message>
    <message>
        <source>about {t} left</source>
        <translation>약 {t} 남음</translation>
    </message>
</context>
<context>
    <name>CameraDialog</name>
    <message>
        <source>Camera</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>해상도</translation>
    </message>
    <message>
        <source>Hold exposure, gain, white balance and focus</source>
        <translation>노출, 게인, 화이트 밸런스, 초점 고정</translation>
    </message>
    <message>
        <source>What a camera changes by itself looks like a defect</source>
        <translation>카메라가 스스로 바꾸는 것은 결함처럼 보입니다</translation>
    </message>
    <message>
        <source>The camera&apos;s own</source>
        <translation>카메라 기본값</translation>
    </message>
</context>
<context>
    <name>ChallengeCard</name>
    <message>
        <source>At the start of each shift</source>
        <translation>교대가 시작될 때마다</translation>
    </message>
    <message>
        <source>No part is judged in a shift before its challenge is passed.</source>
        <translation>교대의 점검용 부품 시험을 통과하기 전에는 어떤 부품도 판정하지 않습니다.</translation>
    </message>
    <message>
        <source>After each change of the project</source>
        <translation>프로젝트가 바뀔 때마다</translation>
    </message>
    <message>
        <source>Its limits, its zones, or what was learned.</source>
        <translation>한계, 구역 또는 학습한 내용.</translation>
    </message>
    <message>
        <source>After some hours</source>
        <translation>몇 시간이 지나면</translation>
    </message>
    <message>
        <source>A passed challenge is valid for so long.</source>
        <translation>통과한 시험은 이 시간 동안 유효합니다.</translation>
    </message>
    <message>
        <source> h</source>
        <translation> 시간</translation>
    </message>
    <message>
        <source>Challenge parts</source>
        <translation>점검용 부품</translation>
    </message>
    <message>
        <source>Known good and known defective parts that must be judged rightly before a run. Until then Run is locked, for all projects of this station. Each project needs its own parts (Project &gt; Challenge parts…).</source>
        <translation>실행 전에 올바르게 판정되어야 하는 알려진 양품과 불량품입니다. 그때까지 이 스테이션의 모든 프로젝트에서 실행이 잠깁니다. 프로젝트마다 자체 부품이 필요합니다(프로젝트 &gt; 점검용 부품…).</translation>
    </message>
</context>
<context>
    <name>ChallengeDialog</name>
    <message>
        <source>Challenge parts</source>
        <translation>점검용 부품</translation>
    </message>
    <message>
        <source>No challenge parts yet. They are parts of which you know whether they are good or defective; the program has to judge them rightly before a run.</source>
        <translation>아직 점검용 부품이 없습니다. 양품인지 불량인지 알고 있는 부품이며, 실행 전에 프로그램이 올바르게 판정해야 합니다.</translation>
    </message>
    <message>
        <source>Reason, if the station must run without a passed challenge</source>
        <translation>시험 통과 없이 스테이션을 실행해야 하는 경우의 사유</translation>
    </message>
    <message>
        <source>Reason of the override</source>
        <translation>예외 허용 사유</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>예외 허용</translation>
    </message>
    <message>
        <source>Judge the challenge parts</source>
        <translation>점검용 부품 판정</translation>
    </message>
    <message>
        <source>Break off</source>
        <translation>중단</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>No camera is chosen. Choose one on the Inspect page first.</source>
        <translation>선택된 카메라가 없습니다. 먼저 검사 화면에서 고르십시오.</translation>
    </message>
    <message>
        <source>Put part {place} of {n} under the camera: {what} {name}</source>
        <translation>{n}개 중 {place}번째 부품을 카메라 아래에 놓으십시오: {what} {name}</translation>
    </message>
    <message>
        <source>GOOD</source>
        <translation>양품</translation>
    </message>
    <message>
        <source>DEFECT</source>
        <translation>불량</translation>
    </message>
    <message>
        <source>The project or its limits were changed, so the challenge was broken off.</source>
        <translation>프로젝트나 한계가 바뀌어 시험이 중단되었습니다.</translation>
    </message>
    <message>
        <source>{name}: {verdict}, as expected</source>
        <translation>{name}: {verdict}, 예상대로</translation>
    </message>
    <message>
        <source>{name}: {verdict}, WRONG</source>
        <translation>{name}: {verdict}, 틀림</translation>
    </message>
    <message>
        <source>The camera was closed, so the challenge was broken off.</source>
        <translation>카메라가 닫혀 시험이 중단되었습니다.</translation>
    </message>
    <message>
        <source>Challenge parts of {project}</source>
        <translation>{project}의 점검용 부품</translation>
    </message>
    <message>
        <source>Show the parts to the camera</source>
        <translation>부품을 카메라에 보이기</translation>
    </message>
    <message>
        <source>Last results:</source>
        <translation>최근 결과:</translation>
    </message>
    <message>
        <source>No results in the last two weeks.</source>
        <translation>최근 2주간 결과가 없습니다.</translation>
    </message>
    <message>
        <source>overridden: {reason}</source>
        <translation>예외 허용: {reason}</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>통과</translation>
    </message>
    <message>
        <source>NOT passed</source>
        <translation>통과 못 함</translation>
    </message>
    <message>
        <source>{found} of {n} defects found</source>
        <translation>불량 {n}개 중 {found}개 발견</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close Inspector</source>
        <translation>Inspector 닫기</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>계속 열어 두기</translation>
    </message>
    <message>
        <source>Close the inspection?</source>
        <translation>검사를 닫을까요?</translation>
    </message>
    <message>
        <source>Parts are being judged. No more parts are judged after that.</source>
        <translation>부품을 판정하는 중입니다. 닫으면 더 이상 판정하지 않습니다.</translation>
    </message>
    <message>
        <source>No more parts are judged after that.</source>
        <translation>닫으면 더 이상 판정하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>The engineer&apos;s PIN cannot be read, so the inspection is not closed while it runs.</source>
        <translation>엔지니어 PIN을 읽을 수 없어 검사 중에는 닫지 않습니다.</translation>
    </message>
    <message>
        <source>Stop the run, then close again.</source>
        <translation>검사를 멈춘 다음 다시 닫으십시오.</translation>
    </message>
    <message>
        <source>Close during a run: the engineer&apos;s PIN</source>
        <translation>검사 중 닫기: 엔지니어 PIN</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>닫는 중…</translation>
    </message>
    <message>
        <source>Cancel it, or wait until it ends. Then close again.</source>
        <translation>취소하거나 끝날 때까지 기다린 뒤 다시 닫으십시오.</translation>
    </message>
    <message>
        <source>An engineer must decide this: log in from the menu at the lower left.</source>
        <translation>엔지니어가 결정해야 합니다. 왼쪽 아래 메뉴에서 로그인하십시오.</translation>
    </message>
</context>
<context>
    <name>CollectDialog</name>
    <message>
        <source>Collect good parts from a camera</source>
        <translation>카메라에서 양품 수집</translation>
    </message>
    <message>
        <source>Choose a camera</source>
        <translation>카메라 선택</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>사진 폴더</translation>
    </message>
    <message>
        <source>Take a picture whenever a part comes to rest</source>
        <translation>부품이 정지할 때마다 촬영</translation>
    </message>
    <message>
        <source>The station is empty now</source>
        <translation>지금 스테이션이 비어 있음</translation>
    </message>
    <message>
        <source>Remembers the empty station: no picture is taken when there is no part</source>
        <translation>빈 스테이션을 기억합니다. 부품이 없으면 촬영하지 않습니다</translation>
    </message>
    <message>
        <source>Delete the last picture</source>
        <translation>마지막 사진 삭제</translation>
    </message>
    <message>
        <source>Take picture (Space)</source>
        <translation>촬영 (스페이스)</translation>
    </message>
    <message>
        <source>Build from these</source>
        <translation>이 사진으로 빌드</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Choose a camera. Its picture is shown here.</source>
        <translation>카메라를 선택하십시오. 영상이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Collected parts</source>
        <translation>수집한 부품</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>노출</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>초점</translation>
    </message>
    <message>
        <source>Opening the camera…</source>
        <translation>카메라를 여는 중…</translation>
    </message>
    <message>
        <source>An inspection runs from this camera. Stop it on the Inspect page, then choose it again.</source>
        <translation>이 카메라로 검사가 실행 중입니다. 검사 페이지에서 중지한 다음 다시 선택하십시오.</translation>
    </message>
    <message>
        <source>Too bright (red stripes): {bright} %. Too dark (blue stripes): {dark} %.</source>
        <translation>너무 밝음(빨간 줄무늬): {bright} %. 너무 어두움(파란 줄무늬): {dark} %.</translation>
    </message>
    <message>
        <source>{percent} % of the sharpest so far. Turn the lens until it is highest.</source>
        <translation>지금까지 가장 선명한 값의 {percent} %. 가장 높아질 때까지 렌즈를 돌리십시오.</translation>
    </message>
    <message>
        <source>{name} was taken.</source>
        <translation>{name}을(를) 촬영했습니다.</translation>
    </message>
    <message>
        <source>{n} of at least {enough}</source>
        <translation>{n} / 최소 {enough}</translation>
    </message>
    <message>
        <source>Taking the next picture…</source>
        <translation>다음 사진을 촬영하는 중…</translation>
    </message>
    <message>
        <source>The empty station is remembered.</source>
        <translation>빈 스테이션을 기억했습니다.</translation>
    </message>
    <message>
        <source>The last picture was deleted.</source>
        <translation>마지막 사진을 삭제했습니다.</translation>
    </message>
    <message>
        <source>A build is running. Wait for its end, then build from these pictures.</source>
        <translation>빌드가 실행 중입니다. 끝날 때까지 기다린 다음 이 사진으로 빌드하십시오.</translation>
    </message>
</context>
<context>
    <name>CompareForm</name>
    <message>
        <source>Test folder</source>
        <translation>시험 폴더</translation>
    </message>
    <message>
        <source>Choose or drop a folder</source>
        <translation>폴더를 선택하거나 끌어다 놓으십시오</translation>
    </message>
    <message>
        <source>Folder of good parts to learn from</source>
        <translation>학습할 양품 폴더</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Add project…</source>
        <translation>프로젝트 추가…</translation>
    </message>
    <message>
        <source>Choose the test folder first.</source>
        <translation>먼저 시험 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>Tick a detector, or add a project.</source>
        <translation>검출기를 선택하거나 프로젝트를 추가하십시오.</translation>
    </message>
    <message>
        <source>Choose the good parts to learn from.</source>
        <translation>학습할 양품을 선택하십시오.</translation>
    </message>
    <message>
        <source>On which parts</source>
        <translation>비교에 쓸 부품</translation>
    </message>
    <message>
        <source>Holds test/good and a folder test/KIND for each kind of defect; masks, where there are any, as ground_truth/KIND/NAME_mask.png.</source>
        <translation>test/good 폴더와 불량 종류마다 test/종류 폴더가 있어야 합니다. 마스크가 있으면 ground_truth/종류/이름_mask.png로 둡니다.</translation>
    </message>
    <message>
        <source>They should not contain any of the test parts.</source>
        <translation>시험 부품이 이 안에 있으면 안 됩니다.</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Pictures of other shapes</source>
        <translation>비율이 다른 이미지</translation>
    </message>
    <message>
        <source>What to compare</source>
        <translation>비교 대상</translation>
    </message>
    <message>
        <source>Existing projects, unchanged</source>
        <translation>이미 있는 프로젝트 그대로</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>빠름</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>표준</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>정밀</translation>
    </message>
    <message>
        <source>{name} · {px} px</source>
        <translation>{name} · {px}픽셀</translation>
    </message>
    <message>
        <source>Leave {name} out</source>
        <translation>{name} 빼기</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>Image
AUROC</source>
        <translation>이미지
AUROC</translation>
    </message>
    <message>
        <source>How well scores separate good from defective parts, at any limit: 1 is perfect, 0.5 is chance.</source>
        <translation>임계값과 상관없이 점수가 양품과 불량품을 구분하는 정도입니다. 1은 완벽, 0.5는 우연입니다.</translation>
    </message>
    <message>
        <source>Pixel
AUROC</source>
        <translation>픽셀
AUROC</translation>
    </message>
    <message>
        <source>How well the heatmap separates defective from good pixels: 1 is perfect, 0.5 is chance.</source>
        <translation>이상도 지도가 불량 픽셀과 정상 픽셀을 구분하는 정도입니다. 1은 완벽, 0.5는 우연입니다.</translation>
    </message>
    <message>
        <source>
AUPRO</source>
        <translation>영역
AUPRO</translation>
    </message>
    <message>
        <source>How much of each defect the heatmap covers; small defects count as much as large ones.</source>
        <translation>이상도 지도가 결함 하나하나를 덮는 정도입니다. 작은 결함도 큰 결함과 똑같이 셉니다.</translation>
    </message>
    <message>
        <source>Defects
found</source>
        <translation>불량
검출률</translation>
    </message>
    <message>
        <source>False
alarms</source>
        <translation>오검
비율</translation>
    </message>
    <message>
        <source>Found at
5, 1 %</source>
        <translation>검출률
5, 1 %</translation>
    </message>
    <message>
        <source>Share of the defective test parts that are NG at the limit that promises at most 5 % false alarms; below it, the same at 1 %.</source>
        <translation>오검 최대 5 %를 보장하는 임계값에서 NG가 되는 불량 시험 부품의 비율입니다. 아랫줄은 1 %일 때의 비율입니다.</translation>
    </message>
    <message>
        <source>Build
s</source>
        <translation>생성
초</translation>
    </message>
    <message>
        <source>Seconds to build. They include reading the good parts, even where candidates share that.</source>
        <translation>생성에 걸린 초입니다. 후보끼리 함께 쓴 양품 읽기 시간도 포함합니다.</translation>
    </message>
    <message>
        <source>Judge
ms a part</source>
        <translation>판정
부품당 ms</translation>
    </message>
    <message>
        <source>Median time from the decoded picture to its verdict, in milliseconds.</source>
        <translation>읽은 사진에서 판정까지 걸린 밀리초입니다. 부품의 절반은 이보다 빨랐습니다.</translation>
    </message>
    <message>
        <source>File
MB</source>
        <translation>파일
MB</translation>
    </message>
    <message>
        <source>Size of the project file.</source>
        <translation>프로젝트 파일의 크기입니다.</translation>
    </message>
    <message>
        <source>Peak
MB</source>
        <translation>최대
MB</translation>
    </message>
    <message>
        <source>The most memory that this program used during the build. It includes what candidates share and what earlier ones left in memory, so no candidate is marked as the best.</source>
        <translation>생성하는 동안 이 프로그램이 가장 많이 쓴 메모리입니다. 후보끼리 함께 쓰는 것과 앞의 후보가 남긴 것까지 모두 세므로 가장 좋은 값을 표시하지 않습니다.</translation>
    </message>
    <message>
        <source>Too few test parts to say how certain it is.</source>
        <translation>시험 부품이 너무 적어 얼마나 확실한지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>With 95 % confidence it lies between {low} and {high}.</source>
        <translation>95 % 신뢰도로 {low}에서 {high} 사이입니다.</translation>
    </message>
    <message numerus="yes">
        <source>Promised {promise} %: {k} of %n defective test parts are NG (95 %: {low} to {high}), and {alarms} of {good} good ones.</source>
        <translation>
            <numerusform>보장 {promise} %: 불량 시험 부품 %n개 중 {k}개가 NG이고(95 %: {low}~{high}), 양품 {good}개 중 {alarms}개가 NG입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>A promise of {promise} % needs {n} good parts.</source>
        <translation>{promise} %를 보장하려면 양품 {n}개가 필요합니다.</translation>
    </message>
    <message>
        <source>
Candidate</source>
        <translation>
후보</translation>
    </message>
    <message>
        <source>
State</source>
        <translation>
상태</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>대기 중</translation>
    </message>
    <message numerus="yes">
        <source>{k} of %n defective test parts are NG.</source>
        <translation>
            <numerusform>불량 시험 부품 %n개 중 {k}개가 NG입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of the defective test parts that are NG at the limit that is used.</source>
        <translation>사용하는 임계값에서 NG가 되는 불량 시험 부품의 비율입니다.</translation>
    </message>
    <message>
        <source>Share of the good test parts that are NG. Point at a value to see what the good parts promise, and which limit is used.</source>
        <translation>NG가 되는 양품 시험 부품의 비율입니다. 양품으로 정한 보장값과 사용하는 임계값은 도움말에 나옵니다.</translation>
    </message>
    <message numerus="yes">
        <source>{k} of %n good test parts are NG. Promised: at most {promise}.</source>
        <translation>
            <numerusform>양품 시험 부품 %n개 중 {k}개가 NG입니다. 보장: 최대 {promise}.</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>It was not built in this comparison, so its build time is not known.</source>
        <translation>지금 생성한 것이 아니어서 알 수 없습니다.</translation>
    </message>
    <message>
        <source>It could not be measured.</source>
        <translation>측정할 수 없었습니다.</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Change the choice</source>
        <translation>선택 변경</translation>
    </message>
    <message>
        <source>Back to the results</source>
        <translation>결과로 돌아가기</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>나란히 보기</translation>
    </message>
    <message>
        <source>Feature space</source>
        <translation>특징 공간</translation>
    </message>
    <message>
        <source>A comparison is running.</source>
        <translation>비교가 진행 중입니다.</translation>
    </message>
    <message>
        <source>Cancel it, or wait until it ends.</source>
        <translation>취소하거나 끝날 때까지 기다리십시오.</translation>
    </message>
    <message>
        <source>Listing the parts</source>
        <translation>부품 목록을 만드는 중</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>취소하는 중…</translation>
    </message>
    <message>
        <source>Not all that was found is used.</source>
        <translation>찾은 것을 모두 쓰지는 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n candidates; test parts: {good} good, {bad} defective</source>
        <translation>
            <numerusform>후보 %n개, 시험 부품은 양품 {good}개와 불량품 {bad}개</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} ({n} of {total}): {step}</source>
        <translation>{name} ({total} 중 {n}): {step}</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>비교를 취소했습니다.</translation>
    </message>
    <message>
        <source>Done before that, and kept: {n} of {total}.</source>
        <translation>그 전에 끝나서 남긴 것: {total}개 중 {n}개.</translation>
    </message>
    <message>
        <source>Detectors side by side: learned from the same good parts, judged on the same test parts.</source>
        <translation>검출기를 나란히 비교합니다. 같은 양품으로 학습하고 같은 시험 부품으로 판정합니다.</translation>
    </message>
    <message>
        <source>No candidate could be judged.</source>
        <translation>판정할 수 있는 후보가 없었습니다.</translation>
    </message>
    <message>
        <source>When the first candidate has judged</source>
        <translation>첫 후보가 판정을 마친 뒤</translation>
    </message>
    <message>
        <source>{name} is the open project now.</source>
        <translation>이제 {name}이(가) 열린 프로젝트입니다.</translation>
    </message>
    <message>
        <source>It is not saved yet: Ctrl+S saves it. Inspect parts with it on the Inspect page.</source>
        <translation>아직 저장하지 않았습니다. Ctrl+S로 저장합니다. 검사 화면에서 부품을 검사하십시오.</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Undo a correction</source>
        <translation>정정 취소</translation>
    </message>
    <message>
        <source>False alarm: this is good</source>
        <translation>오경보: 이 부품은 양품</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>취소하기</translation>
    </message>
    <message>
        <source>Learn that this is good</source>
        <translation>양품으로 학습</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>What changes if these {n} parts are good</source>
        <translation>이 부품 {n}개가 양품이면 바뀌는 것</translation>
    </message>
    <message>
        <source>What changes if this part is good</source>
        <translation>이 부품이 양품이면 바뀌는 것</translation>
    </message>
    <message>
        <source>What changes if {name} is not learned as good</source>
        <translation>{name}을(를) 양품으로 학습하지 않으면 바뀌는 것</translation>
    </message>
    <message>
        <source>What changes without what was learned from labelled defects</source>
        <translation>라벨된 불량에서 배운 것이 없으면 바뀌는 것</translation>
    </message>
    <message>
        <source>The marked patches are new: they are added to what good parts look like. Nothing is changed before you accept.</source>
        <translation>표시된 패치는 새로운 것이며, 양품의 모습에 추가됩니다. 수락하기 전에는 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>바꿀 것이 없습니다.</translation>
    </message>
    <message>
        <source>new patches: {n}</source>
        <translation>새 패치: {n}</translation>
    </message>
    <message>
        <source>Defect: {name}</source>
        <translation>불량: {name}</translation>
    </message>
    <message>
        <source>Not learned, because this labelled defect shows the same: {n} patches.</source>
        <translation>이 불량 표시 부품에 같은 모습이 있어 학습하지 않음: 패치 {n}개.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>외 {n}개</translation>
    </message>
    <message>
        <source>Not used:</source>
        <translation>사용하지 않음:</translation>
    </message>
</context>
<context>
    <name>CorrectionsDialog</name>
    <message>
        <source>Corrections</source>
        <translation>정정 내역</translation>
    </message>
    <message>
        <source>Each can be taken back, in any order; the pictures of the good parts are not needed.</source>
        <translation>각각을 어떤 순서로든 되돌릴 수 있으며, 양품 사진은 필요하지 않습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Corrections: {n}</source>
        <translation>정정: {n}건</translation>
    </message>
    <message>
        <source>There are no corrections.</source>
        <translation>정정 내역이 없습니다.</translation>
    </message>
    <message>
        <source>Defect marked by {who}, {when}</source>
        <translation>{who}이(가) 결함으로 표시, {when}</translation>
    </message>
    <message>
        <source>Learned by {who}, {when}</source>
        <translation>{who} 배움, {when}</translation>
    </message>
    <message>
        <source>Called good by {who}, {when}</source>
        <translation>{who}이(가) 양품으로 지정, {when}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>취소…</translation>
    </message>
    <message>
        <source>Learned again since: leave it out on the Tune page instead.</source>
        <translation>그 후 다시 학습됨: 대신 조정 페이지에서 제외하십시오.</translation>
    </message>
</context>
<context>
    <name>Corrector</name>
    <message>
        <source>No project is open.</source>
        <translation>열린 프로젝트가 없습니다.</translation>
    </message>
    <message>
        <source>Open the project first.</source>
        <translation>먼저 프로젝트를 여십시오.</translation>
    </message>
    <message>
        <source>No project is open to be corrected.</source>
        <translation>정정할 프로젝트가 열려 있지 않습니다.</translation>
    </message>
    <message>
        <source>Open the project of the part first.</source>
        <translation>먼저 그 부품의 프로젝트를 여십시오.</translation>
    </message>
    <message>
        <source>Parts learned as good: {n}. The limit is {change} of the former one.</source>
        <translation>양품으로 학습한 부품: {n}. 한계는 이전의 {change}입니다.</translation>
    </message>
    <message>
        <source>The correction is undone. The limit is {change} of the former one.</source>
        <translation>정정을 취소했습니다. 한계는 이전의 {change}입니다.</translation>
    </message>
    <message>
        <source>Project &gt; Corrections… lists all corrections. Save the project to keep this.</source>
        <translation>프로젝트 &gt; 정정 내역…에 모든 정정이 있습니다. 유지하려면 프로젝트를 저장하십시오.</translation>
    </message>
    <message>
        <source>The project learned from its labelled defects. The limit is {change} of the former one.</source>
        <translation>프로젝트가 라벨된 불량에서 배웠습니다. 한계는 이전의 {change}입니다.</translation>
    </message>
    <message>
        <source>Limits, labels or the project were changed meanwhile, so nothing was corrected.</source>
        <translation>그 사이에 한계, 표시 또는 프로젝트가 바뀌어 아무것도 정정하지 않았습니다.</translation>
    </message>
    <message>
        <source>Correct it again.</source>
        <translation>다시 정정하십시오.</translation>
    </message>
</context>
<context>
    <name>CountersBar</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>REVIEW</source>
        <translation>재검</translation>
    </message>
    <message>
        <source>NG</source>
        <translation>NG</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>프레임</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>Counted are frames, not parts.</source>
        <translation>부품이 아니라 프레임을 셉니다.</translation>
    </message>
    <message>
        <source>Yield</source>
        <translation>양품률</translation>
    </message>
    <message>
        <source>Frames OK</source>
        <translation>OK 프레임</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Count from zero; the records stay</source>
        <translation>0부터 다시 셉니다. 기록은 남습니다</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Undo the reset of the counters</source>
        <translation>카운터 초기화를 되돌립니다</translation>
    </message>
</context>
<context>
    <name>CoveragePlot</name>
    <message>
        <source>Would more parts help?</source>
        <translation>부품을 더 추가하면 도움이 될까요?</translation>
    </message>
    <message>
        <source>Mean distance of a new good part by the number of parts</source>
        <translation>부품 수에 따른 새 양품의 평균 거리</translation>
    </message>
    <message>
        <source>good parts</source>
        <translation>양품</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>거리</translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>Probability of detection against the size</source>
        <translation>크기별 검출 확률</translation>
    </message>
    <message>
        <source>size in mm</source>
        <translation>크기(mm)</translation>
    </message>
    <message>
        <source>size in pixels</source>
        <translation>크기(픽셀)</translation>
    </message>
    <message>
        <source>found, %</source>
        <translation>검출, %</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Demo parts in motion</source>
        <translation>움직이는 데모 부품</translation>
    </message>
</context>
<context>
    <name>DetectionDialog</name>
    <message>
        <source>Detection limit (synthetic defects)</source>
        <translation>검출 한계(합성 결함)</translation>
    </message>
    <message>
        <source>Folder of good parts…</source>
        <translation>양품 폴더…</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>측정</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Defects of each kind and contrast</source>
        <translation>종류와 대비별 결함 수</translation>
    </message>
    <message>
        <source>Defects of graded sizes and contrasts are painted into pictures of good parts and judged with the limit in use. They are synthetic: real defects may look different.</source>
        <translation>크기와 대비를 단계별로 바꾼 결함을 양품 사진에 그려 넣고 사용 중인 한계로 판정합니다. 합성 결함이므로 실제 결함은 다르게 보일 수 있습니다.</translation>
    </message>
    <message>
        <source>{n} of each kind and contrast</source>
        <translation>종류와 대비별 {n}개</translation>
    </message>
    <message>
        <source>Folder of good parts that were not learned</source>
        <translation>학습하지 않은 양품 폴더</translation>
    </message>
    <message>
        <source>Without a folder: good parts labelled on Tune; if there are fewer than 8, training parts.</source>
        <translation>폴더가 없으면 조정 페이지에서 표시한 양품, 8개 미만이면 학습 부품을 씁니다.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>취소되었습니다. 아무것도 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>Nothing was measured yet.</source>
        <translation>아직 측정하지 않았습니다.</translation>
    </message>
    <message>
        <source>This study is outdated: measure again.</source>
        <translation>이 측정은 더 이상 유효하지 않습니다. 다시 측정하십시오.</translation>
    </message>
    <message>
        <source>Measured {time} by {who}, {parts}.</source>
        <translation>{time}, {who} 측정, {parts}.</translation>
    </message>
    <message>
        <source>Save the project to keep it.</source>
        <translation>보관하려면 프로젝트를 저장하십시오.</translation>
    </message>
    <message>
        <source>Synthetic defects, {zone}</source>
        <translation>합성 결함, {zone}</translation>
    </message>
    <message>
        <source>Thin: low contrast, thick: high contrast. Dashed: found with 90 % at 95 % confidence, at the usual contrast.</source>
        <translation>가는 선: 낮은 대비, 굵은 선: 높은 대비. 점선: 보통 대비에서 신뢰도 95 %로 90 % 검출되는 크기.</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>결함</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>대비</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>검출</translation>
    </message>
    <message>
        <source>Found with 90 % from</source>
        <translation>90 % 검출 크기</translation>
    </message>
    <message>
        <source>... with 95 % confidence from</source>
        <translation>... 신뢰도 95 %로 다음부터</translation>
    </message>
    <message>
        <source>just found</source>
        <translation>겨우 검출</translation>
    </message>
    <message>
        <source>just missed</source>
        <translation>겨우 놓침</translation>
    </message>
</context>
<context>
    <name>DetectorChoice</name>
    <message>
        <source>Detector</source>
        <translation>검출기</translation>
    </message>
    <message>
        <source>Standard training</source>
        <translation>표준 학습</translation>
    </message>
    <message>
        <source>Thorough training</source>
        <translation>정밀 학습</translation>
    </message>
    <message>
        <source>{n:,} steps</source>
        <translation>{n:,}단계</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Inspector projects</source>
        <translation>Inspector 프로젝트</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Pictures to inspect</source>
        <translation>검사할 사진</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>동영상</translation>
    </message>
    <message>
        <source>Video to inspect</source>
        <translation>검사할 동영상</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>프로젝트 열기</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>프로젝트를 다른 이름으로 저장</translation>
    </message>
    <message>
        <source>Save results as</source>
        <translation>결과를 다른 이름으로 저장</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>표</translation>
    </message>
    <message>
        <source>results</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Export audit trail as</source>
        <translation>감사 기록 내보내기</translation>
    </message>
    <message>
        <source>Export records as</source>
        <translation>기록 내보내기</translation>
    </message>
    <message>
        <source>records</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Save report as</source>
        <translation>보고서 저장</translation>
    </message>
    <message>
        <source>Shift report</source>
        <translation>교대 보고서</translation>
    </message>
    <message>
        <source>Save dossier as</source>
        <translation>감사 문서 저장</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>감사 문서</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>자체 검사</translation>
    </message>
    <message>
        <source>Open zones</source>
        <translation>영역 열기</translation>
    </message>
    <message>
        <source>Save zones as</source>
        <translation>영역 저장</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>영역</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>The examination was cancelled.</source>
        <translation>진단이 취소되었습니다.</translation>
    </message>
    <message>
        <source>What was found before is still shown.</source>
        <translation>이전에 발견된 내용은 그대로 표시됩니다.</translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation>사진을 읽을 수 없습니다: {fault}</translation>
    </message>
    <message>
        <source>Perhaps another part</source>
        <translation>다른 부품일 수 있음</translation>
    </message>
    <message>
        <source>Unusual place</source>
        <translation>특이한 위치</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>흐림</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>너무 어두움</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>너무 밝음</translation>
    </message>
    <message>
        <source>Other colour</source>
        <translation>다른 색</translation>
    </message>
    <message>
        <source>Other size</source>
        <translation>다른 크기</translation>
    </message>
    <message>
        <source>Several pictures of one part</source>
        <translation>한 부품의 여러 사진</translation>
    </message>
    <message>
        <source>Highest scores, usual ones</source>
        <translation>가장 높은 점수(정상 범위)</translation>
    </message>
    <message>
        <source>Doctor: nothing was found</source>
        <translation>양품 진단: 발견된 것 없음</translation>
    </message>
    <message>
        <source>Doctor: %n findings</source>
        <translation>양품 진단: %n건 발견</translation>
    </message>
</context>
<context>
    <name>DoctorCard</name>
    <message>
        <source>Look at them</source>
        <translation>크게 보기</translation>
    </message>
    <message>
        <source>Look at these: a defect among the good parts would be remembered as good.</source>
        <translation>확인하세요. 양품 속에 불량이 있으면 양품으로 기억됩니다.</translation>
    </message>
    <message>
        <source>Doctor: examining the good parts…</source>
        <translation>양품 진단: 양품을 살펴보는 중…</translation>
    </message>
</context>
<context>
    <name>DoctorDialog</name>
    <message>
        <source>Doctor</source>
        <translation>양품 진단</translation>
    </message>
    <message>
        <source>Examine the pictures</source>
        <translation>사진 진단</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Keep: made like this</source>
        <translation>유지: 원래 이런 부품</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>L. Nothing is changed before you rebuild.</source>
        <translation>L. 다시 만들기 전에는 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>K. The answer is kept with your name and the time.</source>
        <translation>K. 답을 이름과 시각과 함께 보관합니다.</translation>
    </message>
    <message>
        <source>Reads every picture again: finds blur, other sizes and other parts, and measures what more parts would bring.</source>
        <translation>모든 사진을 다시 읽습니다. 흐림, 다른 크기, 다른 부품을 찾고, 부품을 더 추가하면 무엇이 나아지는지 측정합니다.</translation>
    </message>
    <message>
        <source>Examine again</source>
        <translation>다시 진단</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>취소하는 중…</translation>
    </message>
    <message numerus="yes">
        <source>Rebuild without %n parts</source>
        <translation>
            <numerusform>부품 %n개를 빼고 다시 만들기</numerusform>
        </translation>
    </message>
    <message>
        <source>Rebuild without parts</source>
        <translation>부품을 빼고 다시 만들기</translation>
    </message>
    <message>
        <source>score {score}; the limit is 1.00</source>
        <translation>점수 {score}, 한계는 1.00</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{total}개 중 {n}</translation>
    </message>
    <message>
        <source>Do not leave out</source>
        <translation>제외하지 않기</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Its score is one of the highest, but usual. A defect among the good parts is remembered as good: look whether it is one.</source>
        <translation>점수가 가장 높은 편이지만 정상 범위입니다. 양품 속의 불량은 양품으로 기억됩니다. 불량인지 확인하세요.</translation>
    </message>
    <message>
        <source>Marked: it is left out with the next build.</source>
        <translation>표시됨: 다음에 만들 때 제외됩니다.</translation>
    </message>
    <message>
        <source>Made like this, says {who}, {when}.</source>
        <translation>원래 이런 부품: {who}, {when}.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>Probability of detection, synthetic defects: {zone}</source>
        <translation>검출 확률, 합성 결함: {zone}</translation>
    </message>
    <message>
        <source>size in mm</source>
        <translation>크기(mm)</translation>
    </message>
    <message>
        <source>size in pixels</source>
        <translation>크기(픽셀)</translation>
    </message>
    <message>
        <source>Points: share found. Thin lines: less contrast. Dashed: found with 90 % at 95 % confidence.</source>
        <translation>점: 검출 비율. 가는 선: 낮은 대비. 점선: 신뢰도 95 %로 90 % 검출되는 크기.</translation>
    </message>
    <message>
        <source>just found</source>
        <translation>겨우 검출</translation>
    </message>
    <message>
        <source>just missed</source>
        <translation>겨우 놓침</translation>
    </message>
    <message>
        <source>Synthetic defects nearest to the limit, with size and score (1.00 is the limit)</source>
        <translation>한계에 가장 가까운 합성 결함, 크기와 점수(1.00이 한계)</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>입증됨</translation>
    </message>
    <message>
        <source>open</source>
        <translation>미해결</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>지켜지지 않음</translation>
    </message>
    <message>
        <source>Page {page} of {pages}. Dossier of {name}, project {identity}, made {made}</source>
        <translation>{page}/{pages}쪽. {name} 감사 문서, 프로젝트 {identity}, {made} 작성</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>감사 문서</translation>
    </message>
    <message>
        <source>Dossier of an inspection project</source>
        <translation>검사 프로젝트 감사 문서</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>식별자</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>File, SHA-256</source>
        <translation>파일 SHA-256</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>작성</translation>
    </message>
    <message>
        <source>By</source>
        <translation>작성자</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>컴퓨터</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>What is promised, and was it shown to hold?</source>
        <translation>무엇을 약속하며, 지켜짐이 입증되었는가?</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>미해결 항목</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>없음.</translation>
    </message>
</context>
<context>
    <name>DossierDialog</name>
    <message>
        <source>Dossier</source>
        <translation>감사 문서</translation>
    </message>
    <message>
        <source>Also write the list of training pictures with their hashes (CSV)</source>
        <translation>학습 사진 목록과 해시도 저장(CSV)</translation>
    </message>
    <message>
        <source>Write PDF…</source>
        <translation>PDF 저장…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>One PDF for an auditor: what is promised and whether it was shown to hold, open points, hashes of the project and its pictures, settings, detection limit, changes and versions. What was not done is said.</source>
        <translation>감사자를 위한 PDF 하나: 약속과 그 입증 여부, 미해결 항목, 프로젝트와 사진의 해시, 설정, 검출 한계, 변경 내역, 버전. 하지 않은 것은 하지 않았다고 적습니다.</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>열린 프로젝트가 없습니다.</translation>
    </message>
    <message>
        <source>The dossier is about the project&apos;s file: save the project first.</source>
        <translation>감사 문서는 프로젝트 파일을 바탕으로 합니다. 먼저 프로젝트를 저장하십시오.</translation>
    </message>
    <message>
        <source>No font of this computer has these letters: {letters}</source>
        <translation>이 컴퓨터의 글꼴에 없는 글자: {letters}</translation>
    </message>
    <message>
        <source>The dossier of {n} pages is in {path}.</source>
        <translation>{n}쪽 감사 문서가 {path}에 있습니다.</translation>
    </message>
</context>
<context>
    <name>DriftChart</name>
    <message>
        <source>Drift of OK scores (EWMA)</source>
        <translation>OK 점수의 변화(EWMA)</translation>
    </message>
    <message>
        <source>Slow changes of light, focus or position show here before parts become NG.</source>
        <translation>빛, 초점, 위치의 느린 변화가 부품이 NG가 되기 전에 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>score</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>There are no OK parts with a score.</source>
        <translation>점수가 있는 OK 부품이 없습니다.</translation>
    </message>
    <message>
        <source>No limits: they need {n} points of OK parts that are not all equal.</source>
        <translation>관리 한계 없음: 모두 같지 않은 OK 부품의 점 {n}개가 필요합니다.</translation>
    </message>
    <message>
        <source>Line: moving average (0.1). Dashed: its limits (2.7 sigma), from the first {n} points.</source>
        <translation>실선: 이동 평균(0.1). 점선: 처음 {n}개 점으로 정한 관리 한계(2.7 시그마).</translation>
    </message>
    <message>
        <source>{n} parts of other projects are left out.</source>
        <translation>다른 프로젝트의 부품 {n}개는 제외했습니다.</translation>
    </message>
    <message>
        <source>{when}: average {value}, mean {mean} (parts: {n})</source>
        <translation>{when}: 이동 평균 {value}, 부품 {n}개의 평균 {mean}</translation>
    </message>
    <message>
        <source>outside the limits {low} to {high}</source>
        <translation>관리 한계 {low} ~ {high}를 벗어남</translation>
    </message>
    <message>
        <source>limits {low} to {high}</source>
        <translation>관리 한계 {low} ~ {high}</translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Drop folders, pictures or a project here</source>
        <translation>폴더, 사진 또는 프로젝트를 여기에 놓으십시오</translation>
    </message>
</context>
<context>
    <name>EmptyCard</name>
    <message>
        <source>Choose folder…</source>
        <translation>폴더 선택…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>프로젝트 열기…</translation>
    </message>
    <message>
        <source>Try with demo parts</source>
        <translation>데모 부품으로 시험</translation>
    </message>
    <message>
        <source>Start with good parts</source>
        <translation>양품으로 시작하십시오</translation>
    </message>
    <message>
        <source>Drop a folder with pictures of good parts here.</source>
        <translation>양품 사진 폴더를 여기에 끌어다 놓으십시오.</translation>
    </message>
    <message>
        <source>No defects are needed. A hundred pictures or more make a limit you can trust.</source>
        <translation>불량 사진은 필요 없습니다. 사진이 100장 이상이면 믿을 수 있는 임계값이 됩니다.</translation>
    </message>
</context>
<context>
    <name>EmptyQuestion</name>
    <message>
        <source>How does the empty station look?</source>
        <translation>빈 스테이션은 어떻게 보입니까?</translation>
    </message>
    <message>
        <source>Take all parts away, then press the button. Without this picture, the empty station is judged like a part.</source>
        <translation>부품을 모두 치운 뒤 버튼을 누르십시오. 이 사진이 없으면 빈 스테이션도 부품처럼 판정합니다.</translation>
    </message>
    <message>
        <source>The station is empty: take the picture</source>
        <translation>비었습니다: 촬영</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
</context>
<context>
    <name>ExportRow</name>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>표(CSV)…</translation>
    </message>
    <message>
        <source>Workbook with pictures of NG parts (XLSX)…</source>
        <translation>NG 부품 사진이 있는 통합 문서(XLSX)…</translation>
    </message>
    <message>
        <source>Pictures as a labelled set…</source>
        <translation>라벨이 있는 데이터 세트로 사진 내보내기…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Folder for a new folder of pictures</source>
        <translation>새 사진 폴더를 만들 폴더</translation>
    </message>
    <message>
        <source>{step}: {done:,} of {total:,}</source>
        <translation>{step}: {total:,} 중 {done:,}</translation>
    </message>
    <message>
        <source>Exported to {path}: {n:,}.</source>
        <translation>{path}(으)로 내보냄: {n:,}개.</translation>
    </message>
    <message>
        <source>Left out, because there is no unchanged picture in the archive: {n:,}.</source>
        <translation>보관소에 변경되지 않은 사진이 없어 제외됨: {n:,}개.</translation>
    </message>
    <message>
        <source>In the folder &quot;not settled&quot;, because nobody said good or defect: {n:,}.</source>
        <translation>양품인지 불량인지 판단되지 않아 &quot;not settled&quot; 폴더에 있음: {n:,}개.</translation>
    </message>
</context>
<context>
    <name>FalseAlarm</name>
    <message>
        <source>Only a part that is NG or REVIEW can be a false alarm.</source>
        <translation>NG 또는 REVIEW인 부품만 오경보일 수 있습니다.</translation>
    </message>
    <message>
        <source>Look at such a part first.</source>
        <translation>먼저 그런 부품을 표시하십시오.</translation>
    </message>
</context>
<context>
    <name>Families</name>
    <message>
        <source>new kind</source>
        <translation>새로운 종류</translation>
    </message>
    <message>
        <source>no family</source>
        <translation>유형 없음</translation>
    </message>
</context>
<context>
    <name>FamiliesDialog</name>
    <message>
        <source>Defect families</source>
        <translation>결함 유형</translation>
    </message>
    <message>
        <source>NG parts whose worst places look alike. Give a group a name to make it a family. A name that is in use adds the group to that family; renaming a family to another one&apos;s name makes both one.</source>
        <translation>가장 나쁜 위치가 서로 비슷한 NG 부품입니다. 그룹에 이름을 주면 유형이 됩니다. 이미 쓰는 이름을 주면 그룹이 그 유형에 추가되고, 유형의 이름을 다른 유형의 이름으로 바꾸면 둘이 하나가 됩니다.</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Groups without a name</source>
        <translation>이름 없는 그룹</translation>
    </message>
    <message>
        <source>Looking for families…</source>
        <translation>유형을 찾는 중…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>There are no NG parts to compare yet.</source>
        <translation>아직 비교할 NG 부품이 없습니다.</translation>
    </message>
    <message>
        <source>NG parts whose pictures are archived are compared by what their worst places look like. Parts that a former version archived are not.</source>
        <translation>사진이 보관된 NG 부품을 가장 나쁜 위치의 모양으로 비교합니다. 이전 버전이 보관한 부품은 비교하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>FamilyCard</name>
    <message>
        <source>Name of the family</source>
        <translation>유형의 이름</translation>
    </message>
    <message>
        <source>Name, for example: scratch</source>
        <translation>이름, 예: 긁힘</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름 주기</translation>
    </message>
    <message>
        <source>Show parts</source>
        <translation>부품 보기</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove the family; its parts and their records stay</source>
        <translation>유형만 제거합니다. 부품과 기록은 남습니다</translation>
    </message>
    <message>
        <source>NG parts: {n:,}</source>
        <translation>NG 부품: {n:,}</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>사진 없음</translation>
    </message>
</context>
<context>
    <name>FamilyChart</name>
    <message>
        <source>Defect families (Pareto)</source>
        <translation>결함 유형(파레토)</translation>
    </message>
    <message>
        <source>NG parts by family. The line is the share of all NG parts up to there.</source>
        <translation>유형별 NG 부품. 선은 거기까지의 NG 부품 누적 비율입니다.</translation>
    </message>
    <message>
        <source>There are no NG parts.</source>
        <translation>NG 부품이 없습니다.</translation>
    </message>
    <message>
        <source>{name}: NG parts {n}, {share} of all up to here</source>
        <translation>{name}: NG 부품 {n}개, 여기까지 누적 {share}</translation>
    </message>
    <message>
        <source>NG parts</source>
        <translation>NG 부품</translation>
    </message>
</context>
<context>
    <name>FeatureSpaceTab</name>
    <message>
        <source>Candidate</source>
        <translation>후보</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>UMAP is not installed. Get it with: pip install &quot;inspector-app[umap]&quot;</source>
        <translation>UMAP이 설치되어 있지 않습니다. 설치: pip install &quot;inspector-app[umap]&quot;</translation>
    </message>
    <message>
        <source>Arranging the patches…</source>
        <translation>패치를 배치하는 중…</translation>
    </message>
    <message>
        <source>This needs good parts to show beside the test parts. Choose their folder and compare again.</source>
        <translation>시험 부품과 함께 보여 줄 양품이 필요합니다. 양품 폴더를 선택하고 다시 비교하십시오.</translation>
    </message>
    <message>
        <source>To the detector, every patch of a picture is a point: near the remembered ones is good, far from them is not.

Press Show to plot them in two dimensions. It takes some seconds.</source>
        <translation>검출기에게 사진의 패치는 하나하나가 점입니다. 기억한 것에 가까우면 정상이고 멀면 이상입니다.

보기를 누르면 평면에 펼칩니다. 몇 초 걸립니다.</translation>
    </message>
    <message>
        <source>There is nothing to show until the first candidate has judged.</source>
        <translation>첫 후보가 판정을 마칠 때까지 보여 줄 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>FeatureSpaceView</name>
    <message>
        <source>remembered</source>
        <translation>기억한 것</translation>
    </message>
    <message>
        <source>good</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>most anomalous</source>
        <translation>가장 이상한 것</translation>
    </message>
    <message>
        <source>After training</source>
        <translation>학습 후</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>패치</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>학습 전</translation>
    </message>
    <message>
        <source>{kind}: {folder}/{name}, row {row}, column {column}</source>
        <translation>{kind}: {folder}/{name}, {row}행 {column}열</translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation>사진을 읽을 수 없습니다: {fault}</translation>
    </message>
    <message>
        <source>Move the mouse over a point to see its patch. Click to keep it shown.</source>
        <translation>점을 가리키면 어디에서 왔는지 보입니다. 클릭하면 고정됩니다.</translation>
    </message>
</context>
<context>
    <name>FeedBar</name>
    <message>
        <source>Choose what to inspect</source>
        <translation>검사할 것을 선택합니다</translation>
    </message>
    <message>
        <source>Station…</source>
        <translation>스테이션…</translation>
    </message>
    <message>
        <source>When to judge, and how an empty station looks</source>
        <translation>언제 판정할지, 빈 스테이션이 어떻게 보이는지 정합니다</translation>
    </message>
    <message>
        <source>How much the heatmap covers the picture</source>
        <translation>이상도 지도가 사진을 덮는 정도</translation>
    </message>
    <message>
        <source>Choose feed</source>
        <translation>입력 선택</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>{pace:g} s a part</source>
        <translation>부품당 {pace:g}초</translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation>가능한 한 빠르게</translation>
    </message>
</context>
<context>
    <name>FeedMenu</name>
    <message>
        <source>Pictures…</source>
        <translation>사진…</translation>
    </message>
    <message>
        <source>Folder of pictures…</source>
        <translation>사진 폴더…</translation>
    </message>
    <message>
        <source>Watched folder…</source>
        <translation>감시 폴더…</translation>
    </message>
    <message>
        <source>Video file…</source>
        <translation>동영상 파일…</translation>
    </message>
    <message>
        <source>Video at its own rate…</source>
        <translation>원래 속도의 동영상…</translation>
    </message>
    <message>
        <source>Camera…</source>
        <translation>카메라…</translation>
    </message>
    <message>
        <source>Network camera…</source>
        <translation>네트워크 카메라…</translation>
    </message>
    <message>
        <source>Vendor camera (GenICam)…</source>
        <translation>산업용 카메라(GenICam)…</translation>
    </message>
    <message>
        <source>Demo parts</source>
        <translation>데모 부품</translation>
    </message>
    <message>
        <source>Demo parts in motion</source>
        <translation>지나가는 데모 부품</translation>
    </message>
    <message>
        <source>Faults of the demo camera</source>
        <translation>데모 카메라의 고장</translation>
    </message>
    <message>
        <source>No part</source>
        <translation>부품 없음</translation>
    </message>
    <message>
        <source>No light</source>
        <translation>빛 없음</translation>
    </message>
    <message>
        <source>The same picture again and again</source>
        <translation>같은 화면 반복</translation>
    </message>
    <message>
        <source>Torn picture</source>
        <translation>찢어진 화면</translation>
    </message>
    <message>
        <source>Pictures are lost</source>
        <translation>화면 손실</translation>
    </message>
    <message>
        <source>Pictures of another size</source>
        <translation>다른 크기의 화면</translation>
    </message>
    <message>
        <source>The camera does not answer</source>
        <translation>카메라 응답 없음</translation>
    </message>
    <message>
        <source>The camera is disconnected</source>
        <translation>카메라 연결 끊김</translation>
    </message>
    <message>
        <source>Folder of pictures to inspect</source>
        <translation>검사할 사진 폴더</translation>
    </message>
    <message>
        <source>Folder that receives the pictures to inspect</source>
        <translation>검사할 사진이 들어오는 폴더</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>카메라를 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>Connect one, then choose Camera again.</source>
        <translation>카메라를 연결한 뒤 다시 카메라를 선택하십시오.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{n} s</source>
        <translation>{n}초</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n}분</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>외 {n}개</translation>
    </message>
</context>
<context>
    <name>FiguresTab</name>
    <message>
        <source>Use this one</source>
        <translation>이것 사용</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>When the comparison has ended or was cancelled</source>
        <translation>비교가 끝나거나 취소된 뒤</translation>
    </message>
    <message>
        <source>Makes it the open project: the one open now is closed, its run ends and its results are cleared.</source>
        <translation>이것을 열린 프로젝트로 합니다. 지금 열린 것은 닫히고, 실행이 끝나며 결과가 지워집니다.</translation>
    </message>
    <message>
        <source>{name} finds: {kinds}</source>
        <translation>{name} 검출: {kinds}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>전체 기간</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>이번 교대</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>최근 7일</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>기간 지정…</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>첫째 날</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>마지막 날</translation>
    </message>
    <message>
        <source>Settled by a person</source>
        <translation>사람의 판단</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>모든 판단</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>판단 전</translation>
    </message>
    <message>
        <source>Settled: good</source>
        <translation>판단됨: 양품</translation>
    </message>
    <message>
        <source>Settled: defect</source>
        <translation>판단됨: 불량</translation>
    </message>
    <message>
        <source>Search name, serial, lot, note</source>
        <translation>이름, 일련번호, 로트, 메모 검색</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>스테이션</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>모든 프로젝트</translation>
    </message>
    <message>
        <source>All stations</source>
        <translation>모든 스테이션</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Any family</source>
        <translation>모든 유형</translation>
    </message>
    <message>
        <source>Serial number, exactly</source>
        <translation>일련번호(정확히)</translation>
    </message>
    <message>
        <source>Lot, exactly</source>
        <translation>로트(정확히)</translation>
    </message>
    <message>
        <source>Score from</source>
        <translation>점수 최소</translation>
    </message>
    <message>
        <source>to</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>In terms of the limit: 1.00 is the limit</source>
        <translation>임계값 기준: 1.00이 임계값</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>필터 더 보기</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>점검용 부품</translation>
    </message>
    <message>
        <source>Show the judged challenge parts in place of the records; no figure counts them</source>
        <translation>기록 대신 판정된 점검용 부품을 표시합니다. 어떤 수치에도 포함되지 않습니다</translation>
    </message>
    <message>
        <source>Chosen in a chart</source>
        <translation>차트에서 선택됨</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Changes</source>
        <translation>변경 이력</translation>
    </message>
    <message>
        <source>Who moved which limit, and when</source>
        <translation>누가 언제 어떤 임계값을 바꾸었는지</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>전체 {n}</translation>
    </message>
    <message>
        <source>Good {n}</source>
        <translation>양품 {n}</translation>
    </message>
    <message>
        <source>Defects {n}</source>
        <translation>불량 {n}</translation>
    </message>
    <message>
        <source>Wrong {n}</source>
        <translation>오판 {n}</translation>
    </message>
    <message>
        <source>Set the limit {n}</source>
        <translation>임계값 결정 {n}</translation>
    </message>
</context>
<context>
    <name>FlipsModel</name>
    <message>
        <source>Part</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>실제</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>이후</translation>
    </message>
</context>
<context>
    <name>FlipsTable</name>
    <message>
        <source>Known parts whose verdicts change</source>
        <translation>판정이 바뀌는 알려진 부품</translation>
    </message>
</context>
<context>
    <name>FolderLine</name>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
</context>
<context>
    <name>GaugeDialog</name>
    <message>
        <source>Gauge study</source>
        <translation>측정 시스템 분석</translation>
    </message>
    <message>
        <source>How the parts are judged</source>
        <translation>부품 판정 방식</translation>
    </message>
    <message>
        <source>Parts shown to the camera in each pass</source>
        <translation>회차마다 카메라에 보이는 부품</translation>
    </message>
    <message>
        <source>Pictures, slightly disturbed in each pass (simulated)</source>
        <translation>회차마다 조금씩 바꾼 사진 (모의)</translation>
    </message>
    <message>
        <source>The same pictures in each pass</source>
        <translation>회차마다 같은 사진</translation>
    </message>
    <message>
        <source>Folder with the pictures, in folders such as good and defect</source>
        <translation>good, defect 같은 하위 폴더가 있는 사진 폴더</translation>
    </message>
    <message>
        <source>Begin a new study</source>
        <translation>새 분석 시작</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation>표 내보내기…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>판정 대상</translation>
    </message>
    <message>
        <source>Parts at most</source>
        <translation>최대 부품 수</translation>
    </message>
    <message>
        <source>Good parts</source>
        <translation>양품</translation>
    </message>
    <message>
        <source>Defective parts</source>
        <translation>불량품</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>회차</translation>
    </message>
    <message>
        <source>No camera is chosen. Choose one on the Inspect page first.</source>
        <translation>선택된 카메라가 없습니다. 먼저 검사 화면에서 고르십시오.</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>저장됨: {path}</translation>
    </message>
    <message>
        <source>The last part: {verdict}</source>
        <translation>마지막 부품: {verdict}</translation>
    </message>
    <message>
        <source>A study is on: {n} of {all} judgements are made. It can go on at any time.</source>
        <translation>분석 진행 중: 판정 {all}개 중 {n}개 완료. 언제든 계속할 수 있습니다.</translation>
    </message>
    <message>
        <source>Pass {turn} of {passes}, part {n} of {all}: put {name} under the camera</source>
        <translation>{passes}회차 중 {turn}회차, {all}개 중 {n}번째 부품: {name}을(를) 카메라 아래에 놓으십시오</translation>
    </message>
    <message>
        <source>Mark the parts with their names, good 1, good 2, … and defect 1, defect 2, … The program asks for them in another order in each pass, so that nobody knows what comes next.</source>
        <translation>부품에 good 1, good 2, … 및 defect 1, defect 2, … 이름을 표시하십시오. 프로그램이 회차마다 다른 순서로 요청하므로 다음 순서를 아무도 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Each pass judges slightly shifted and relit copies of the pictures. This only simulates that a part is laid under the camera again.</source>
        <translation>회차마다 위치와 밝기를 조금 바꾼 사진 사본을 판정합니다. 부품을 카메라 아래에 다시 놓는 것을 흉내 낼 뿐입니다.</translation>
    </message>
    <message>
        <source>One picture always has the same score. This finds missed defects and false alarms, and says nothing about repeatability.</source>
        <translation>같은 사진의 점수는 항상 같습니다. 놓친 불량과 오경보는 찾지만 반복성에 대해서는 아무것도 말해 주지 않습니다.</translation>
    </message>
    <message>
        <source>Last result</source>
        <translation>최근 결과</translation>
    </message>
    <message>
        <source>No study of this project is done yet.</source>
        <translation>이 프로젝트에 완료된 분석이 아직 없습니다.</translation>
    </message>
</context>
<context>
    <name>GaugeResult</name>
    <message>
        <source>Parts of the study</source>
        <translation>분석 부품</translation>
    </message>
    <message>
        <source>{at}, {person}: {n} parts, {passes} passes</source>
        <translation>{at}, {person}: 부품 {n}개, {passes}회차</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>알려진 상태</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>회차</translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation>평균 점수</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>산포</translation>
    </message>
</context>
<context>
    <name>GreyValues</name>
    <message>
        <source>Grey values</source>
        <translation>그레이 값</translation>
    </message>
    <message>
        <source>How many pixels have each grey value, from black (left) to white (right)</source>
        <translation>그레이 값별 픽셀 수, 검정(왼쪽)에서 흰색(오른쪽)까지</translation>
    </message>
</context>
<context>
    <name>GuidedView</name>
    <message>
        <source>Judge (Space)</source>
        <translation>판정 (스페이스)</translation>
    </message>
    <message>
        <source>Opening the camera…</source>
        <translation>카메라를 여는 중…</translation>
    </message>
    <message>
        <source>Judging…</source>
        <translation>판정 중…</translation>
    </message>
    <message>
        <source>The camera is not ready yet. Wait a moment, then press again.</source>
        <translation>카메라가 아직 준비되지 않았습니다. 잠시 후 다시 누르십시오.</translation>
    </message>
    <message>
        <source>A trigger over the network judges it, too ({ports}).</source>
        <translation>네트워크 트리거로도 판정합니다({ports}).</translation>
    </message>
    <message>
        <source>There was no part to judge. Put it under the camera, then press again.</source>
        <translation>판정할 부품이 없었습니다. 카메라 아래에 놓고 다시 누르십시오.</translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>Colours of the heatmap. 1.00 is the limit: a part that reaches beyond it is NG.</source>
        <translation>이상도 지도의 색입니다. 1.00이 임계값이며 이를 넘는 부품은 NG입니다.</translation>
    </message>
    <message>
        <source>1.00 limit</source>
        <translation>1.00 임계</translation>
    </message>
    <message>
        <source>beyond the limit</source>
        <translation>임계값 초과</translation>
    </message>
    <message>
        <source>beyond {relative:.2f}</source>
        <translation>{relative:.2f} 초과</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>On the Tune page</source>
        <translation>조정 화면에서</translation>
    </message>
    <message>
        <source>On the History page</source>
        <translation>기록 화면에서</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Inspector {version}</source>
        <translation>Inspector {version}</translation>
    </message>
</context>
<context>
    <name>HistogramView</name>
    <message>
        <source>score, % of the suggested limit</source>
        <translation>점수, 권장 임계값의 %</translation>
    </message>
    <message>
        <source>limit {n:.0f} %</source>
        <translation>임계값 {n:.0f} %</translation>
    </message>
    <message>
        <source>review {n:.0f} %</source>
        <translation>재검 {n:.0f} %</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Challenge: {name}</source>
        <translation>점검용: {name}</translation>
    </message>
    <message>
        <source>known: {known}; judged as expected</source>
        <translation>알려진 상태: {known}; 예상대로 판정됨</translation>
    </message>
    <message>
        <source>known: {known}; judged WRONG</source>
        <translation>알려진 상태: {known}; 잘못 판정됨</translation>
    </message>
    <message>
        <source>REVIEW above {limit}</source>
        <translation>{limit} 초과 시 재검</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>Challenge part</source>
        <translation>점검용 부품</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>일련번호</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>로트</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>Largest region</source>
        <translation>가장 큰 영역</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>판단됨</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>스테이션</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Defect families…</source>
        <translation>결함 유형…</translation>
    </message>
    <message>
        <source>Judge again</source>
        <translation>다시 판정</translation>
    </message>
    <message>
        <source>Judge the archived pictures of these records with the open project; no record changes</source>
        <translation>열려 있는 프로젝트로 이 기록들의 보관 이미지를 다시 판정합니다. 기록은 바뀌지 않습니다</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Pictures of the records</source>
        <translation>기록의 사진</translation>
    </message>
    <message>
        <source>Records are being exported.</source>
        <translation>기록을 내보내고 있습니다.</translation>
    </message>
    <message>
        <source>Counting… {n:,} records or more</source>
        <translation>세는 중… 기록 {n:,}개 이상</translation>
    </message>
    <message>
        <source>{n:,} records</source>
        <translation>기록 {n:,}개</translation>
    </message>
    <message>
        <source>Looking records up…</source>
        <translation>기록을 찾는 중…</translation>
    </message>
    <message>
        <source>There are no records yet.</source>
        <translation>아직 기록이 없습니다.</translation>
    </message>
    <message>
        <source>Start a run on the Inspect page: every part that is judged is recorded here.</source>
        <translation>검사 화면에서 실행을 시작하십시오. 판정된 모든 부품이 여기에 기록됩니다.</translation>
    </message>
    <message>
        <source>No record matches these filters.</source>
        <translation>이 필터에 맞는 기록이 없습니다.</translation>
    </message>
    <message>
        <source>Choose a longer time, or clear the filters.</source>
        <translation>더 긴 기간을 선택하거나 필터를 지우십시오.</translation>
    </message>
    <message>
        <source>Searched back to {time}. A shorter time is searched faster.</source>
        <translation>{time}까지 검색했습니다. 기간을 줄이면 더 빨리 검색됩니다.</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>사진을 읽는 중…</translation>
    </message>
    <message>
        <source>There is no further NG part among these records.</source>
        <translation>이 기록들에 다른 NG 부품이 없습니다.</translation>
    </message>
    <message>
        <source>This is a challenge part and no record, so nothing is added to it here.</source>
        <translation>이것은 기록이 아니라 점검용 부품이므로 여기서 아무것도 추가되지 않습니다.</translation>
    </message>
    <message>
        <source>Project &gt; Challenge parts… changes them.</source>
        <translation>프로젝트 &gt; 점검용 부품…에서 변경합니다.</translation>
    </message>
</context>
<context>
    <name>InspectPage</name>
    <message>
        <source>The run is over; its results are kept.</source>
        <translation>실행이 끝났습니다. 결과는 남아 있습니다.</translation>
    </message>
    <message>
        <source>No NG part comes after this one.</source>
        <translation>이 뒤에는 NG 부품이 없습니다.</translation>
    </message>
    <message>
        <source>No NG part comes before this one.</source>
        <translation>이 앞에는 NG 부품이 없습니다.</translation>
    </message>
    <message>
        <source>Run again (F5) clears them and begins with the first part. Ctrl+E saves them.</source>
        <translation>다시 실행(F5)하면 결과를 지우고 첫 부품부터 시작합니다. Ctrl+E로 저장합니다.</translation>
    </message>
    <message>
        <source>Waiting for the first part of {feed}…</source>
        <translation>{feed}의 첫 부품을 기다리는 중…</translation>
    </message>
    <message>
        <source>The scores are not those of the build.</source>
        <translation>점수가 변했습니다.</translation>
    </message>
    <message>
        <source>The limits do not match their history.</source>
        <translation>임계값이 변경 이력과 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The scores could not be checked.</source>
        <translation>점수를 확인할 수 없었습니다.</translation>
    </message>
</context>
<context>
    <name>KnownParts</name>
    <message>
        <source>Look at them: are they made like this, or badly shot?</source>
        <translation>살펴보십시오. 원래 이렇게 만든 부품입니까, 잘못 찍은 사진입니까?</translation>
    </message>
    <message>
        <source>This is good…</source>
        <translation>이 부품은 양품…</translation>
    </message>
    <message>
        <source>False alarm: learn what is new in the selected parts as good (G)</source>
        <translation>오경보: 선택한 부품의 새로운 모습을 양품으로 학습 (G)</translation>
    </message>
    <message>
        <source>The label of a training part cannot be changed: the project was built with it as a good part.</source>
        <translation>학습 부품의 지정은 바꿀 수 없습니다. 프로젝트가 이 부품을 양품으로 학습했습니다.</translation>
    </message>
    <message>
        <source>If it is defective, take it out of the folder and build again on the Train page.</source>
        <translation>불량이라면 폴더에서 빼고 학습 화면에서 다시 생성하십시오.</translation>
    </message>
    <message>
        <source>A training part is known as good already.</source>
        <translation>학습 부품은 이미 양품으로 알려져 있습니다.</translation>
    </message>
    <message>
        <source>Choose a labelled part that is judged NG although it is good.</source>
        <translation>양품인데 NG로 판정된 표시 부품을 선택하십시오.</translation>
    </message>
    <message>
        <source>Only a part that is labelled as defective shows a defect to remember.</source>
        <translation>결함으로 표시된 부품에만 기억할 결함이 있습니다.</translation>
    </message>
    <message>
        <source>Choose such a part, or label it first.</source>
        <translation>그런 부품을 고르거나 먼저 표시하십시오.</translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation>사진을 읽을 수 없습니다: {fault}</translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} good parts set the limit</source>
        <translation>
            <numerusform>양품 {total}개 중 %n개가 임계값을 정합니다</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelBadge</name>
    <message>
        <source>✓ marked good</source>
        <translation>✓ 양품으로 표시됨</translation>
    </message>
    <message>
        <source>✗ marked defect</source>
        <translation>✗ 불량으로 표시됨</translation>
    </message>
</context>
<context>
    <name>LabelQuestion</name>
    <message>
        <source>All good</source>
        <translation>모두 양품</translation>
    </message>
    <message>
        <source>All defective</source>
        <translation>모두 불량</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>제외하기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message numerus="yes">
        <source>What do %n pictures show, such as {name} in {folder}? The names of their folders do not say it.</source>
        <translation>
            <numerusform>{folder}의 {name} 등 사진 %n장은 무엇입니까? 폴더 이름으로는 알 수 없습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LackingRow</name>
    <message>
        <source>Find pictures…</source>
        <translation>사진 찾기…</translation>
    </message>
    <message>
        <source>Some pictures cannot be read where the project expects them.</source>
        <translation>일부 사진을 프로젝트가 아는 위치에서 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>This project was built by an earlier version: it knows the scores of its good parts, but has neither their maps nor where their pictures are. Built again, it keeps both.</source>
        <translation>이전 버전에서 생성한 프로젝트입니다. 양품의 점수는 있지만 지도와 사진 위치가 없습니다. 다시 생성하면 둘 다 보관합니다.</translation>
    </message>
    <message>
        <source>This project does not know where the pictures of its good parts are. Built again, it keeps that.</source>
        <translation>이 프로젝트는 양품 사진의 위치를 모릅니다. 다시 생성하면 기억합니다.</translation>
    </message>
</context>
<context>
    <name>LastProject</name>
    <message>
        <source>No project has been opened on this computer.</source>
        <translation>지금까지 여기에서 연 프로젝트가 없습니다.</translation>
    </message>
    <message>
        <source>An engineer must log in and open one.</source>
        <translation>엔지니어가 로그인하여 프로젝트를 열어야 합니다.</translation>
    </message>
    <message>
        <source>The project is not open yet.</source>
        <translation>프로젝트가 아직 열리지 않았습니다.</translation>
    </message>
    <message>
        <source>Wait, or check that its drive or network can be reached.</source>
        <translation>기다리거나, 프로젝트가 있는 드라이브 또는 네트워크에 연결할 수 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Open {name} again</source>
        <translation>{name} 다시 열기</translation>
    </message>
    <message>
        <source>Another recent project</source>
        <translation>최근에 연 다른 프로젝트</translation>
    </message>
    <message>
        <source>Log in as engineer…</source>
        <translation>엔지니어로 로그인…</translation>
    </message>
</context>
<context>
    <name>LatencyChart</name>
    <message>
        <source>Latency</source>
        <translation>처리 시간</translation>
    </message>
    <message>
        <source>From picture to verdict: half of the parts (line), 95 % (dashed), 99 % (dotted).</source>
        <translation>사진에서 판정까지: 부품의 절반(실선), 95 %(파선), 99 %(점선).</translation>
    </message>
    <message>
        <source>half of the parts within {p50} ms, 95 % within {p95} ms, 99 % within {p99} ms</source>
        <translation>부품의 절반은 {p50} ms, 95 %는 {p95} ms, 99 %는 {p99} ms 이내</translation>
    </message>
</context>
<context>
    <name>LearnButton</name>
    <message>
        <source>Learn from defects… ({n} more)</source>
        <translation>불량에서 배우기… ({n}개 더)</translation>
    </message>
    <message>
        <source>Learn from defects again…</source>
        <translation>불량에서 다시 배우기…</translation>
    </message>
    <message>
        <source>Learn from defects…</source>
        <translation>불량에서 배우기…</translation>
    </message>
    <message>
        <source>Label more defects first: {least} are needed, {n} are missing</source>
        <translation>먼저 불량에 라벨을 더 붙이십시오: {least}개가 필요하고 {n}개가 모자랍니다</translation>
    </message>
    <message>
        <source>Try whether more of the labelled defects would be found, on parts that were not learned</source>
        <translation>배우지 않은 부품에서, 라벨된 불량을 더 많이 찾는지 시험합니다</translation>
    </message>
</context>
<context>
    <name>LearnDialog</name>
    <message>
        <source>Learn from labelled defects</source>
        <translation>라벨된 불량에서 배우기</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>채택</translation>
    </message>
    <message>
        <source>Do the labelled defects teach anything?</source>
        <translation>라벨된 불량에서 배울 것이 있습니까?</translation>
    </message>
    <message>
        <source>More defects are found with what was learned</source>
        <translation>배운 것으로 불량을 더 많이 찾습니다</translation>
    </message>
    <message>
        <source>What was learned does not help</source>
        <translation>배운 것이 도움이 되지 않습니다</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Version and licences</source>
        <translation>버전과 라이선스</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Inspector {version}</source>
        <translation>Inspector {version}</translation>
    </message>
    <message>
        <source>It states no licence.</source>
        <translation>라이선스가 명시되어 있지 않습니다.</translation>
    </message>
</context>
<context>
    <name>LimitControls</name>
    <message>
        <source>The limit; the arrow keys change it</source>
        <translation>임계값입니다. 화살표 키로 움직입니다</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>The limit in percent of the suggested one</source>
        <translation>권장 임계값에 대한 퍼센트입니다</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Back to the suggested limit (100 %)</source>
        <translation>권장 임계값(100 %)으로 되돌립니다</translation>
    </message>
    <message>
        <source>Review from</source>
        <translation>재검 하한</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>재검 범위</translation>
    </message>
    <message>
        <source>Parts between this limit and the other are neither OK nor NG: a person looks at them</source>
        <translation>두 임계값 사이의 부품은 OK도 NG도 아니며 사람이 확인합니다</translation>
    </message>
    <message>
        <source>The lower limit in percent of the suggested one</source>
        <translation>아래 임계값의 권장값에 대한 퍼센트입니다</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>It is above the limit, so no part is REVIEW.</source>
        <translation>임계값보다 높습니다. 재검이 되는 부품이 없습니다.</translation>
    </message>
</context>
<context>
    <name>LimitHistory</name>
    <message>
        <source>Changes of the limits</source>
        <translation>임계값 변경 이력</translation>
    </message>
</context>
<context>
    <name>LimitSource</name>
    <message>
        <source>Promised</source>
        <translation>보장</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>추정</translation>
    </message>
    <message>
        <source>The good parts are of one session, as far as is known: on another day there may be far more false alarms. Add good parts of another day and build again.</source>
        <translation>알려진 바로는 양품이 모두 한 번에 촬영되었습니다. 다른 날에는 오경보가 훨씬 많을 수 있습니다. 다른 날의 양품을 더해 다시 만드십시오.</translation>
    </message>
    <message>
        <source>At the promised limit (100 %): {promise}</source>
        <translation>보장된 임계값(100 %)에서: {promise}</translation>
    </message>
    <message numerus="yes">
        <source>Defects found of %n: promised {a}, estimated {b}.</source>
        <translation>
            <numerusform>불량 %n개 중 검출: 보장 {a}, 추정 {b}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveCorner</name>
    <message>
        <source>The camera&apos;s newest picture</source>
        <translation>카메라의 최신 사진</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>at rest</source>
        <translation>정지 상태</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>움직이는 중</translation>
    </message>
</context>
<context>
    <name>LockNews</name>
    <message>
        <source>Challenge parts…</source>
        <translation>점검용 부품…</translation>
    </message>
    <message>
        <source>Run is locked, no part is judged.</source>
        <translation>실행이 잠겨 부품을 판정하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>LossView</name>
    <message>
        <source>The loss may rise and fall. What counts is the trial on held-out parts that follows.</source>
        <translation>내려갈 수도, 올라갈 수도 있습니다. 중요한 것은 뒤에 이어지는 따로 둔 부품으로 하는 시험입니다.</translation>
    </message>
    <message>
        <source>Loss, step by step</source>
        <translation>단계별 손실</translation>
    </message>
    <message>
        <source>step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Training: loss</source>
        <translation>학습: 지금까지의 손실</translation>
    </message>
    <message>
        <source>Training has ended: loss</source>
        <translation>학습이 끝남: 손실</translation>
    </message>
</context>
<context>
    <name>LostPictures</name>
    <message>
        <source>Folder with the pictures of this project</source>
        <translation>이 프로젝트의 사진이 있는 폴더</translation>
    </message>
    <message>
        <source>{n} of {total} pictures found.</source>
        <translation>사진 {total}장 중 {n}장을 찾았습니다.</translation>
    </message>
    <message>
        <source>All pictures are where the project expects them.</source>
        <translation>모든 사진이 프로젝트가 아는 위치에 있습니다.</translation>
    </message>
    <message>
        <source>Save the project to keep their new places.</source>
        <translation>새 위치를 유지하려면 프로젝트를 저장하십시오.</translation>
    </message>
    <message>
        <source>Pictures of the same names were not taken: {n}. It is not certain that they are the same pictures.</source>
        <translation>이름이 같지만 사용하지 않은 사진: {n}. 같은 사진인지 확실하지 않습니다.</translation>
    </message>
    <message>
        <source>The others are not in this folder, or they were changed. Choose another folder.</source>
        <translation>나머지는 이 폴더에 없거나 변경되었습니다. 다른 폴더를 선택하십시오.</translation>
    </message>
</context>
<context>
    <name>LotField</name>
    <message>
        <source>Lot</source>
        <translation>로트</translation>
    </message>
    <message>
        <source>The lot of the next parts. Touch, type or scan it, then Enter; empty: no lot.</source>
        <translation>다음 부품들의 로트입니다. 칸을 누르고 입력하거나 스캔한 뒤 Enter를 누르십시오. 비우면 로트 없음.</translation>
    </message>
    <message>
        <source>Lot: press Enter</source>
        <translation>로트: Enter를 누르십시오</translation>
    </message>
    <message>
        <source>Lot ⏎</source>
        <translation>로트 ⏎</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Settings that could not be read have their default values again. Check the Settings page.</source>
        <translation>읽을 수 없는 설정은 기본값으로 되돌렸습니다. 설정을 확인하십시오.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>조정</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>검사</translation>
    </message>
    <message>
        <source>History</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>통계</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>The plugin {name} was left out: {reason}.</source>
        <translation>플러그인 {name}을(를) 쓰지 않습니다: {reason}.</translation>
    </message>
    <message>
        <source>Install a version of it that fits this program, or remove it.</source>
        <translation>이 프로그램에 맞는 버전을 설치하거나 제거하십시오.</translation>
    </message>
    <message>
        <source>Build or open a project first</source>
        <translation>먼저 프로젝트를 생성하거나 여십시오</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>프로젝트 없음</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation>설명서</translation>
    </message>
    <message>
        <source>Find in the manual</source>
        <translation>설명서에서 찾기</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>다음 찾기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>The manual was not installed with this program.</source>
        <translation>이 프로그램에는 설명서가 설치되지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>MarkedParts</name>
    <message numerus="yes">
        <source>Built again from %n good parts.</source>
        <translation>
            <numerusform>양품 %n개로 다시 만들었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Z undoes it. Save the project to keep it.</source>
        <translation>Ctrl+Z로 되돌립니다. 유지하려면 프로젝트를 저장하세요.</translation>
    </message>
    <message>
        <source>Limits, labels or answers were changed while the project was built again.</source>
        <translation>프로젝트를 다시 만드는 동안 한계, 라벨 또는 답변이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>No part was left out. Rebuild again.</source>
        <translation>제외된 부품이 없습니다. 다시 만드세요.</translation>
    </message>
    <message>
        <source>The build was cancelled.</source>
        <translation>만들기가 취소되었습니다.</translation>
    </message>
    <message>
        <source>No part was left out.</source>
        <translation>제외된 부품이 없습니다.</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Another part has just come, so nothing was recorded.</source>
        <translation>방금 다른 부품이 들어와서 기록하지 않았습니다.</translation>
    </message>
    <message>
        <source>Look at it, then press again; the part before it is in the list and in the strip.</source>
        <translation>확인한 뒤 다시 누르십시오. 이전 부품은 목록과 아래 줄에 있습니다.</translation>
    </message>
    <message>
        <source>Part {number} is:</source>
        <translation>부품 {number}:</translation>
    </message>
    <message>
        <source>False alarm: this is good…</source>
        <translation>오경보: 이 부품은 양품…</translation>
    </message>
    <message>
        <source>Missed defect: remember it…</source>
        <translation>놓친 결함: 기억시키기…</translation>
    </message>
    <message>
        <source>This part could not be judged, so it is not labelled for the Tune page.</source>
        <translation>이 부품은 판정할 수 없었으므로 조정 페이지용으로 표시하지 않습니다.</translation>
    </message>
    <message>
        <source>What you said is in the records.</source>
        <translation>판단은 기록에 저장되었습니다.</translation>
    </message>
    <message>
        <source>This is one of the training parts, so it is not labelled for the Tune page.</source>
        <translation>학습에 사용한 부품이므로 조정 페이지용으로 표시하지 않습니다.</translation>
    </message>
    <message>
        <source>The project was built with it as a good part. If it is defective, build again without it.</source>
        <translation>프로젝트가 이 부품을 양품으로 학습했습니다. 불량이면 빼고 다시 생성하십시오.</translation>
    </message>
    <message>
        <source>Every part in the list is settled.</source>
        <translation>목록의 모든 부품을 판단했습니다.</translation>
    </message>
    <message>
        <source>The labels are on the Tune page; save the project to keep them.</source>
        <translation>표시는 조정 페이지에 있습니다. 유지하려면 프로젝트를 저장하십시오.</translation>
    </message>
</context>
<context>
    <name>MissedDialog</name>
    <message>
        <source>Missed defect: remember it</source>
        <translation>놓친 결함: 기억시키기</translation>
    </message>
    <message>
        <source>Mark the defect closely: all that is marked counts as defective. Parts that show the like score higher.</source>
        <translation>결함만 꼭 맞게 표시하십시오. 표시한 것은 모두 결함으로 셉니다. 비슷한 것이 보이는 부품은 점수가 높아집니다.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation>무엇이 바뀌는지 보기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>사각형</translation>
    </message>
    <message>
        <source>Thin brush</source>
        <translation>가는 붓</translation>
    </message>
    <message>
        <source>Thick brush</source>
        <translation>굵은 붓</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>지우개</translation>
    </message>
    <message>
        <source>Picture of the part</source>
        <translation>부품 사진</translation>
    </message>
</context>
<context>
    <name>NamedLines</name>
    <message>
        <source>and {n} more…</source>
        <translation>외 {n}개…</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} 여는 중…</translation>
    </message>
    <message>
        <source>No project open.

Drop a folder of good parts here, or open a .inspector file.</source>
        <translation>열린 프로젝트가 없습니다.

양품 폴더를 여기에 끌어다 놓거나 .inspector 파일을 여십시오.</translation>
    </message>
    <message>
        <source>The run is over; its results are kept.

Choose a part of it to see its picture.</source>
        <translation>실행이 끝났습니다. 결과는 남아 있습니다.

부품을 선택하면 사진이 보입니다.</translation>
    </message>
    <message>
        <source>Run is locked.</source>
        <translation>실행이 잠겼습니다.</translation>
    </message>
    <message>
        <source>No feed is chosen.

An engineer must log in and choose what to inspect.</source>
        <translation>입력이 없습니다.

엔지니어가 로그인하여 검사할 것을 선택해야 합니다.</translation>
    </message>
    <message>
        <source>Choose what to inspect: pictures, a folder, a video or a camera.

Or drop them here.</source>
        <translation>검사할 것을 선택하십시오: 사진, 폴더, 동영상, 카메라.

여기에 끌어다 놓아도 됩니다.</translation>
    </message>
    <message>
        <source>Ready to inspect {feed}.

Press Run, or Space.</source>
        <translation>{feed} 검사 준비가 되었습니다.

실행 또는 스페이스 키를 누르십시오.</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>메모 쓰기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Note about this part:</source>
        <translation>이 부품에 대한 메모:</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>이 알림 닫기</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>Choose a lower detail, use fewer pictures or close other programs.</source>
        <translation>정밀도를 낮추거나 사진 수를 줄이거나 다른 프로그램을 닫으십시오.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: {fault}</source>
        <translation>예상하지 못한 문제가 생겼습니다: {fault}</translation>
    </message>
    <message>
        <source>Saved projects are not affected. Try again; if it happens again, report this message.</source>
        <translation>저장된 프로젝트는 그대로입니다. 다시 시도하고, 반복되면 이 문장을 알려 주십시오.</translation>
    </message>
</context>
<context>
    <name>OldRecordsDialog</name>
    <message>
        <source>Remove old records</source>
        <translation>오래된 기록 삭제</translation>
    </message>
    <message>
        <source> months</source>
        <translation> 개월</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Remove records older than</source>
        <translation>다음보다 오래된 기록 삭제</translation>
    </message>
    <message>
        <source>There are no records yet.</source>
        <translation>아직 기록이 없습니다.</translation>
    </message>
    <message>
        <source>The records are counted…</source>
        <translation>기록을 세는 중…</translation>
    </message>
    <message>
        <source>No record is older than this.</source>
        <translation>이보다 오래된 기록이 없습니다.</translation>
    </message>
    <message>
        <source>{records} records of {first} to {last} would be removed for ever, with {pictures} archived pictures ({size} GB).</source>
        <translation>{first}부터 {last}까지의 기록 {records}개와 보관된 사진 {pictures}장({size} GB)이 영구히 삭제됩니다.</translation>
    </message>
    <message>
        <source>{n} older ones stay, because somebody settled them, wrote a note or keeps their picture.</source>
        <translation>더 오래된 {n}개는 남습니다. 누군가 판정했거나 메모를 썼거나 사진을 보존했기 때문입니다.</translation>
    </message>
    <message>
        <source>Old records are being removed, the oldest first…</source>
        <translation>오래된 기록부터 삭제하는 중…</translation>
    </message>
    <message>
        <source>Cancel ends this; what is removed by then stays removed.</source>
        <translation>취소하면 끝납니다. 그때까지 삭제된 것은 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>{n} old records were removed.</source>
        <translation>오래된 기록 {n}개를 삭제했습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>OperatorDeck</name>
    <message>
        <source>{ms:.0f} ms a part</source>
        <translation>부품당 {ms:.0f} ms</translation>
    </message>
    <message>
        <source>{n:,} frames dropped</source>
        <translation>건너뜀 {n:,}</translation>
    </message>
    <message numerus="yes">
        <source>%n triggers waiting</source>
        <translation>
            <numerusform>대기 중인 트리거 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>{ms:.0f} ms to verdict</source>
        <translation>판정까지 {ms:.0f} ms</translation>
    </message>
    <message>
        <source>waiting for the disk</source>
        <translation>디스크를 기다리는 중</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>{ms:.0f} ms a frame</source>
        <translation>프레임당 {ms:.0f} ms</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>여는 중</translation>
    </message>
    <message>
        <source>live</source>
        <translation>촬영 중</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>멈칫함</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>끊김</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>끝남</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>화면 멈춤</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>일시정지 중</translation>
    </message>
    <message>
        <source>live, {fps:.0f} fps</source>
        <translation>촬영 중, {fps:.0f} fps</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>여는 중…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시정지됨</translation>
    </message>
    <message>
        <source>Waiting for a trigger</source>
        <translation>트리거를 기다리는 중</translation>
    </message>
    <message>
        <source>Waiting for a part at rest</source>
        <translation>부품이 멈추기를 기다리는 중</translation>
    </message>
</context>
<context>
    <name>PartActions</name>
    <message>
        <source>Some of the selected records are still being read.</source>
        <translation>선택한 기록 중 일부를 아직 읽고 있습니다.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>잠시 후 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The part is labelled on the Tune page, too.</source>
        <translation>부품이 조정 화면에도 표시되었습니다.</translation>
    </message>
    <message>
        <source>Save the project to keep the label there.</source>
        <translation>그 표시를 유지하려면 프로젝트를 저장하십시오.</translation>
    </message>
    <message>
        <source>No project is open to judge with.</source>
        <translation>판정에 쓸 프로젝트가 열려 있지 않습니다.</translation>
    </message>
    <message>
        <source>Open the project of the part first.</source>
        <translation>먼저 이 부품의 프로젝트를 여십시오.</translation>
    </message>
    <message>
        <source>The facts of the part were copied.</source>
        <translation>부품의 정보를 복사했습니다.</translation>
    </message>
    <message>
        <source>There is no folder with a picture of this part.</source>
        <translation>이 부품의 사진이 있는 폴더가 없습니다.</translation>
    </message>
</context>
<context>
    <name>PartAnswers</name>
    <message>
        <source>Defective or badly shot: leave out</source>
        <translation>불량이거나 잘못 찍음: 제외</translation>
    </message>
    <message>
        <source>Made like this: keep</source>
        <translation>원래 이런 부품: 유지</translation>
    </message>
    <message>
        <source>Take it in again</source>
        <translation>다시 포함</translation>
    </message>
    <message>
        <source>L. Learns again without the part. The promise then holds for parts like those that stay: leave out only what will not come again.</source>
        <translation>L. 이 부품 없이 다시 학습합니다. 그 뒤의 보장은 남은 부품과 같은 부품에만 적용됩니다. 다시 나오지 않을 것만 제외하십시오.</translation>
    </message>
    <message>
        <source>K. The answer is kept with your name and the time.</source>
        <translation>K. 답을 이름과 시각과 함께 보관합니다.</translation>
    </message>
    <message>
        <source>K. Learns again with the part.</source>
        <translation>K. 이 부품을 포함해 다시 학습합니다.</translation>
    </message>
    <message>
        <source>This part is left out: nothing was learned from it.</source>
        <translation>이 부품은 제외되어 학습에 쓰이지 않았습니다.</translation>
    </message>
    <message>
        <source>This part sets the promised limit.</source>
        <translation>이 부품이 보장된 임계값을 정합니다.</translation>
    </message>
    <message>
        <source>Without it there would be too few parts for a limit.</source>
        <translation>이 부품이 없으면 임계값을 정하기에 부품이 너무 적습니다.</translation>
    </message>
    <message>
        <source>Without it, the limit would be {share} of this one and promise {promise} instead of {now}.</source>
        <translation>이 부품이 없으면 임계값은 지금의 {share}가 되고 {now} 대신 {promise}를 보장합니다.</translation>
    </message>
    <message numerus="yes">
        <source>It would find {k} of %n labelled defects instead of {now}.</source>
        <translation>
            <numerusform>지정한 불량 %n개 중 {now}개 대신 {k}개를 검출합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Defective or badly shot, says {who}, {when}.</source>
        <translation>불량이거나 잘못 찍음: {who}, {when}.</translation>
    </message>
    <message>
        <source>Made like this, says {who}, {when}.</source>
        <translation>원래 이런 부품: {who}, {when}.</translation>
    </message>
</context>
<context>
    <name>PartGrid</name>
    <message>
        <source>Parts by score, highest first</source>
        <translation>점수가 높은 순서의 부품</translation>
    </message>
    <message>
        <source>No parts.</source>
        <translation>부품이 없습니다.</translation>
    </message>
    <message>
        <source>No good parts.</source>
        <translation>양품이 없습니다.</translation>
    </message>
    <message>
        <source>No part is labelled as defective.</source>
        <translation>불량으로 지정된 부품이 없습니다.</translation>
    </message>
    <message>
        <source>No part is judged wrongly at this limit.</source>
        <translation>이 임계값에서 잘못 판정되는 부품이 없습니다.</translation>
    </message>
    <message>
        <source>No part sets the limit.</source>
        <translation>임계값을 정하는 부품이 없습니다.</translation>
    </message>
</context>
<context>
    <name>PartStrip</name>
    <message>
        <source>The last parts</source>
        <translation>최근 부품</translation>
    </message>
    <message>
        <source>Part {number}: {verdict}, {score}</source>
        <translation>부품 {number}: {verdict}, {score}</translation>
    </message>
</context>
<context>
    <name>PartTile</name>
    <message>
        <source>Shown to the camera</source>
        <translation>카메라에 보여 줌</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Known good</source>
        <translation>알려진 양품</translation>
    </message>
    <message>
        <source>Known defect</source>
        <translation>알려진 불량</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>사진 없음</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>아직 판정 안 됨</translation>
    </message>
    <message>
        <source>WRONG: {verdict}</source>
        <translation>틀림: {verdict}</translation>
    </message>
</context>
<context>
    <name>PartView</name>
    <message>
        <source>All parts</source>
        <translation>전체 부품</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>왜?</translation>
    </message>
    <message>
        <source>Why this verdict (W)</source>
        <translation>이 판정의 이유 (W)</translation>
    </message>
    <message>
        <source>False alarm: this is good…</source>
        <translation>오경보: 이 부품은 양품…</translation>
    </message>
    <message>
        <source>Learn what is new in this part as good (G)</source>
        <translation>이 부품의 새로운 모습을 양품으로 학습 (G)</translation>
    </message>
    <message>
        <source>Missed defect: remember it…</source>
        <translation>놓친 결함: 기억시키기…</translation>
    </message>
    <message>
        <source>Mark the defect, so that the like is found (R)</source>
        <translation>결함을 표시하여 비슷한 것을 찾게 합니다 (R)</translation>
    </message>
    <message>
        <source>Find pictures…</source>
        <translation>사진 찾기…</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>제외됨</translation>
    </message>
    <message>
        <source>training part: a false alarm</source>
        <translation>학습 부품: 오검</translation>
    </message>
    <message>
        <source>training part</source>
        <translation>학습 부품</translation>
    </message>
    <message>
        <source>labelled good: a false alarm</source>
        <translation>양품으로 지정됨: 오검</translation>
    </message>
    <message>
        <source>labelled good</source>
        <translation>양품으로 지정됨</translation>
    </message>
    <message>
        <source>labelled defective: missed</source>
        <translation>불량으로 지정됨: 미검</translation>
    </message>
    <message>
        <source>labelled defective</source>
        <translation>불량으로 지정됨</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{total} 중 {n}</translation>
    </message>
</context>
<context>
    <name>PartsModel</name>
    <message>
        <source>Settled by a person: good or defect</source>
        <translation>사람의 판단: 양품 또는 불량</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>일련번호</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>로트</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Operator</source>
        <translation>작업자</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>엔지니어</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>관리자</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>Add person…</source>
        <translation>사용자 추가…</translation>
    </message>
    <message>
        <source>Change my PIN…</source>
        <translation>내 PIN 변경…</translation>
    </message>
    <message>
        <source>Switch sign-in off…</source>
        <translation>로그인 사용 안 함…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 분</translation>
    </message>
    <message>
        <source>Sign out after minutes without input</source>
        <translation>입력이 없을 때 로그아웃할 때까지의 분</translation>
    </message>
    <message>
        <source>Sign out without input for (0: never)</source>
        <translation>입력이 없으면 로그아웃 (0: 안 함)</translation>
    </message>
    <message>
        <source>Ask for a reason</source>
        <translation>이유 묻기</translation>
    </message>
    <message>
        <source>When a limit is changed, a person removed, or a verdict contradicted. For the audit trail.</source>
        <translation>한계를 바꾸거나, 사람을 삭제하거나, 판정과 다르게 답했을 때. 감사 기록에 남깁니다.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>로그아웃</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>잠금</translation>
    </message>
    <message>
        <source>Nobody is set up: everyone at this computer may train, tune and set the limit.</source>
        <translation>등록된 사용자가 없습니다. 이 컴퓨터에서는 누구나 학습하고, 조정하고, 한계를 설정할 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no administrator yet. Add one, who can then change the people.</source>
        <translation>아직 관리자가 없습니다. 관리자를 추가하면 그 관리자가 사용자를 변경할 수 있습니다.</translation>
    </message>
    <message>
        <source>The program starts as operator, with the Inspect page alone. Only administrators change people.</source>
        <translation>프로그램은 작업자로 시작하며 검사 페이지만 보입니다. 관리자만 사용자를 변경합니다.</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translation>내 PIN 변경</translation>
    </message>
    <message>
        <source>Remove all people: your PIN</source>
        <translation>모든 사용자 삭제: 내 PIN</translation>
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translation>{name}의 새 PIN</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name}을(를) 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>This person can no longer sign in. What was recorded stays.</source>
        <translation>이 사용자는 더 이상 로그인할 수 없습니다. 기록은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
</context>
<context>
    <name>PeriodChart</name>
    <message>
        <source>There is nothing to show for this time.</source>
        <translation>이 시간에 표시할 것이 없습니다.</translation>
    </message>
    <message>
        <source>The newest {n} of {all} are shown.</source>
        <translation>{all}개 중 최근 {n}개를 표시합니다.</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Add a person</source>
        <translation>사용자 추가</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The first person is an administrator, who can add and change the others.</source>
        <translation>첫 사용자는 관리자이며, 다른 사용자를 추가하고 변경할 수 있습니다.</translation>
    </message>
    <message>
        <source>PIN or password, at least {least} characters</source>
        <translation>PIN 또는 비밀번호({least}자 이상)</translation>
    </message>
    <message>
        <source>PIN or password again</source>
        <translation>PIN 또는 비밀번호 다시 입력</translation>
    </message>
    <message>
        <source>The two PINs differ.</source>
        <translation>두 PIN이 다릅니다.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Role of {name}</source>
        <translation>{name}의 역할</translation>
    </message>
    <message>
        <source>New PIN…</source>
        <translation>새 PIN…</translation>
    </message>
    <message>
        <source>Remove badge</source>
        <translation>배지 제거</translation>
    </message>
    <message>
        <source>Badge…</source>
        <translation>배지…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>삭제…</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>PIN 또는 비밀번호</translation>
    </message>
    <message>
        <source>Current PIN or password</source>
        <translation>현재 PIN 또는 비밀번호</translation>
    </message>
    <message>
        <source>New PIN or password, at least {least} characters</source>
        <translation>새 PIN 또는 비밀번호({least}자 이상)</translation>
    </message>
    <message>
        <source>New PIN or password again</source>
        <translation>새 PIN 또는 비밀번호 다시 입력</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Choose your name</source>
        <translation>이름을 선택하십시오</translation>
    </message>
    <message>
        <source>Or scan your badge.</source>
        <translation>또는 배지를 스캔하십시오.</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>마지막 숫자 지우기</translation>
    </message>
    <message>
        <source>Locked after too many wrong PINs. Try again in {n} min.</source>
        <translation>잘못된 PIN이 너무 많아 잠겼습니다. {n}분 뒤에 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Nobody has this badge. Try again in {n} s.</source>
        <translation>등록되지 않은 배지입니다. {n}초 뒤에 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Wrong PIN. Try again in {n} s.</source>
        <translation>PIN이 틀렸습니다. {n}초 뒤에 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The next PIN is taken in {n} s.</source>
        <translation>{n}초 후에 PIN을 다시 입력할 수 있습니다.</translation>
    </message>
    <message>
        <source>The new PINs differ.</source>
        <translation>새 PIN이 서로 다릅니다.</translation>
    </message>
    <message>
        <source>This badge belongs to somebody who may not do this.</source>
        <translation>이 배지의 사용자는 이 작업을 할 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>PlacesChart</name>
    <message>
        <source>Where the defects were</source>
        <translation>결함 위치</translation>
    </message>
    <message>
        <source>NG parts with a defect at each place of the picture; the brightest place had most.</source>
        <translation>사진의 각 위치에 결함이 있던 NG 부품. 가장 밝은 곳에 가장 많았습니다.</translation>
    </message>
    <message>
        <source>There are no NG parts with a place.</source>
        <translation>위치가 있는 NG 부품이 없습니다.</translation>
    </message>
    <message>
        <source>NG parts with a defect here: {n} ({x} % from the left, {y} % from the top)</source>
        <translation>여기에 결함이 있는 NG 부품 {n}개(왼쪽에서 {x} %, 위에서 {y} %)</translation>
    </message>
</context>
<context>
    <name>PortLine</name>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Only this computer</source>
        <translation>이 컴퓨터만</translation>
    </message>
    <message>
        <source>Other computers cannot reach it. Turn this off for a PLC.</source>
        <translation>네트워크에서 접근할 수 없습니다. PLC를 쓰면 끄십시오.</translation>
    </message>
    <message>
        <source>Empty: every program that can reach the port can trigger</source>
        <translation>없음: 포트에 닿는 누구나 트리거할 수 있음</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Token that triggers must send</source>
        <translation>트리거가 보내야 하는 토큰</translation>
    </message>
</context>
<context>
    <name>PoseChoice</name>
    <message>
        <source>Find the part and align it</source>
        <translation>부품을 찾아 정렬</translation>
    </message>
    <message>
        <source>For parts that lie shifted or turned. A picture without the part, or with two, is an ERROR.</source>
        <translation>이동되거나 회전되어 놓인 부품용입니다. 부품이 없거나 두 개인 영상은 ERROR입니다.</translation>
    </message>
</context>
<context>
    <name>PreflightCard</name>
    <message>
        <source>These pictures cannot be used and will be left out</source>
        <translation>다음 사진은 사용할 수 없어 제외됩니다</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>확인 중지</translation>
    </message>
    <message>
        <source>Looking through the folder…</source>
        <translation>폴더를 살펴보는 중…</translation>
    </message>
    <message>
        <source>Nothing can be built like this</source>
        <translation>이대로는 모델을 생성할 수 없습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n good parts found</source>
        <translation>
            <numerusform>양품 %n개를 찾았습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>pixels a picture</source>
        <translation>사진 픽셀</translation>
    </message>
    <message>
        <source>pixels inspected</source>
        <translation>검사 픽셀</translation>
    </message>
    <message>
        <source>about {t}</source>
        <translation>약 {t}</translation>
    </message>
    <message>
        <source>to build</source>
        <translation>생성 시간</translation>
    </message>
    <message>
        <source>of memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>false alarms: best promise</source>
        <translation>오검률: 최선의 보장값</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are unlike the others: look whether they belong here.</source>
        <translation>
            <numerusform>그림 %n개가 다른 것과 다릅니다. 여기에 속하는지 확인하세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking every picture: {done:,} of {total:,}. You can build meanwhile.</source>
        <translation>모든 그림 확인 중: {total:,}개 중 {done:,}개. 그동안 만들기를 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>Every picture was read to its end.</source>
        <translation>모든 그림을 끝까지 읽었습니다.</translation>
    </message>
    <message>
        <source>Not every picture was checked; the build does it.</source>
        <translation>모든 그림을 확인하지는 않았습니다. 만들 때 확인합니다.</translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message>
        <source>Open recent</source>
        <translation>최근 프로젝트</translation>
    </message>
    <message>
        <source>The project has changes that are not saved.</source>
        <translation>프로젝트에 저장하지 않은 변경이 있습니다.</translation>
    </message>
    <message>
        <source>An engineer must save or discard them: log in from the menu at the lower left.</source>
        <translation>엔지니어가 저장하거나 버려야 합니다. 왼쪽 아래 메뉴에서 로그인하십시오.</translation>
    </message>
    <message>
        <source>Parts are being judged with this project.</source>
        <translation>이 프로젝트로 부품을 판정하는 중입니다.</translation>
    </message>
    <message>
        <source>Stop the run on the Inspect page first.</source>
        <translation>먼저 검사 페이지에서 실행을 정지하십시오.</translation>
    </message>
    <message>
        <source>Cancel it, or wait until it ends.</source>
        <translation>취소하거나 끝날 때까지 기다리십시오.</translation>
    </message>
    <message>
        <source>{name} was not opened.</source>
        <translation>{name}을(를) 열지 않았습니다.</translation>
    </message>
    <message>
        <source>The project was changed meanwhile. Open it again.</source>
        <translation>그동안 프로젝트가 변경되었습니다. 다시 여십시오.</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>{path}(으)로 저장했습니다.</translation>
    </message>
    <message>
        <source>Another window has saved this project too.</source>
        <translation>다른 창에서도 이 프로젝트를 저장했습니다.</translation>
    </message>
</context>
<context>
    <name>Promise</name>
    <message>
        <source>At most 1 false alarm in {n} good parts.</source>
        <translation>양품 {n}개에 오검은 최대 1개입니다.</translation>
    </message>
    <message>
        <source>Your {n} good parts support promises down to {best} %.</source>
        <translation>양품 {n}개로 {best} %까지 보장할 수 있습니다.</translation>
    </message>
    <message>
        <source>At most 1 false alarm in {n} good parts: {promise} instead of {asked}.</source>
        <translation>양품 {n}개에 오검은 최대 1개입니다: {asked} 대신 {promise}.</translation>
    </message>
    <message>
        <source>{asked} needs {needed} good parts; there are {n}.</source>
        <translation>{asked}에는 양품 {needed}개가 필요하지만 {n}개뿐입니다.</translation>
    </message>
    <message>
        <source>The promised limit is used.</source>
        <translation>보장된 임계값을 사용합니다.</translation>
    </message>
    <message>
        <source>An estimated limit is used. It is no promise.</source>
        <translation>추정한 임계값을 사용합니다. 보장된 값이 아닙니다.</translation>
    </message>
    <message>
        <source>The limit was set by hand. No promise holds for it.</source>
        <translation>임계값을 직접 설정했습니다. 이 값에는 보장이 없습니다.</translation>
    </message>
    <message>
        <source>These good parts allow no estimate: too few, or all alike.</source>
        <translation>이 양품으로는 추정할 수 없습니다. 너무 적거나 모두 같습니다.</translation>
    </message>
    <message>
        <source>Estimated: {low} to {high} false alarms in 100.</source>
        <translation>추정: 100개당 오검 {low}~{high}개.</translation>
    </message>
    <message>
        <source>{needed} good parts would prove {asked}.</source>
        <translation>양품 {needed}개가 있으면 {asked}를 입증합니다.</translation>
    </message>
    <message>
        <source>{more} more good parts would prove {asked}; the limit would probably be {share} of this one.</source>
        <translation>양품 {more}개가 더 있으면 {asked}를 입증하며, 임계값은 아마 지금의 {share}가 됩니다.</translation>
    </message>
    <message>
        <source>From {more} more on, one outlying part no longer sets it: probably {share}.</source>
        <translation>{more}개가 더 있으면 벗어난 부품 하나가 임계값을 정하지 않습니다. 아마 {share}.</translation>
    </message>
    <message>
        <source>Scores are higher than those of the good parts, since {since}.</source>
        <translation>{since}부터 점수가 양품보다 높습니다.</translation>
    </message>
    <message>
        <source>The {rate} promise does not hold any more, since {since}.</source>
        <translation>{rate} 보장이 {since}부터 더는 지켜지지 않습니다.</translation>
    </message>
    <message>
        <source>The promise is watched from the next part of a camera or a watched folder on.</source>
        <translation>카메라나 감시 폴더의 다음 부품부터 보장을 감시합니다.</translation>
    </message>
    <message>
        <source>The scores of {n} parts are as those of the good parts. The limit in use is no promise.</source>
        <translation>부품 {n}개의 점수가 양품과 같습니다. 사용 중인 한계는 보장이 아닙니다.</translation>
    </message>
    <message>
        <source>The {rate} promise has held over {n} parts.</source>
        <translation>{rate} 보장이 부품 {n}개 동안 지켜졌습니다.</translation>
    </message>
    <message>
        <source>If nothing has changed, this is reported with a probability of {share} at most.</source>
        <translation>아무것도 바뀌지 않았다면 이 보고가 나올 확률은 최대 {share}입니다.</translation>
    </message>
</context>
<context>
    <name>PromiseNews</name>
    <message>
        <source>Show both pictures</source>
        <translation>두 그림 보기</translation>
    </message>
    <message>
        <source>Take these as good…</source>
        <translation>이 부품들을 양품으로…</translation>
    </message>
    <message>
        <source>Count again from now</source>
        <translation>지금부터 다시 세기</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Light, sharpness, colour and place of the pictures are as usual.</source>
        <translation>그림의 밝기, 선명도, 색, 위치는 평소와 같습니다.</translation>
    </message>
    <message>
        <source>What has changed is not known: the project has no pictures of its good parts.</source>
        <translation>무엇이 바뀌었는지 알 수 없습니다. 프로젝트에 양품 그림이 없습니다.</translation>
    </message>
    <message>
        <source>Check light, focus and position of the part, and whether it is the same kind of part.</source>
        <translation>조명, 초점, 부품의 위치를 확인하고 같은 종류의 부품인지 확인하십시오.</translation>
    </message>
    <message>
        <source>Say of the NG and REVIEW parts which are defective: those are taken out of the count.</source>
        <translation>NG와 REVIEW 부품 중 어느 것이 불량인지 표시하십시오. 그 부품은 계산에서 빠집니다.</translation>
    </message>
    <message>
        <source>If the parts are good, take them as good, or build the project again with pictures of them.</source>
        <translation>부품이 양품이면 양품으로 받아들이거나, 그 사진으로 프로젝트를 다시 만드십시오.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sign in, language, keys</source>
        <translation>로그인, 언어, 단축키</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} 여는 중…</translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>Using it closes the open project, ends its run and clears the run&apos;s results.</source>
        <translation>사용하면 열린 프로젝트를 닫고 실행을 끝내며 결과를 지웁니다.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>A build is ready: {name}</source>
        <translation>모델이 준비되었습니다: {name}</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Keep reason</source>
        <translation>이유 저장</translation>
    </message>
    <message>
        <source>Without a reason</source>
        <translation>이유 없이</translation>
    </message>
    <message>
        <source>Why was this changed?</source>
        <translation>왜 바꾸었습니까?</translation>
    </message>
    <message>
        <source>The change is in the audit trail already; the reason is added.</source>
        <translation>변경은 이미 감사 기록에 있습니다. 이유가 추가됩니다.</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Show parts with this verdict</source>
        <translation>이 판정의 부품 표시</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>모든 판정</translation>
    </message>
    <message>
        <source>Show settled or unsettled parts</source>
        <translation>판단된 부품 또는 판단되지 않은 부품 표시</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>모든 부품</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>판단 전</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>판단됨</translation>
    </message>
    <message>
        <source>Parts of this run</source>
        <translation>이 실행의 부품</translation>
    </message>
    <message>
        <source>{shown:,} of {n:,} parts</source>
        <translation>부품 {n:,}개 중 {shown:,}개</translation>
    </message>
</context>
<context>
    <name>RecordModel</name>
    <message>
        <source>Settled by a person: good or defect</source>
        <translation>사람의 판단: 양품 또는 불량</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Part {number}, {time}</source>
        <translation>부품 {number}, {time}</translation>
    </message>
</context>
<context>
    <name>RememberDialog</name>
    <message>
        <source>Missed defect: remember it</source>
        <translation>놓친 결함: 기억시키기</translation>
    </message>
    <message>
        <source>Remember this defect</source>
        <translation>이 결함 기억시키기</translation>
    </message>
    <message>
        <source>What changes if this defect is remembered</source>
        <translation>이 결함을 기억하면 바뀌는 것</translation>
    </message>
    <message>
        <source>The marked patches are remembered: parts that show the like score higher. Nothing is changed before you accept.</source>
        <translation>표시된 조각을 기억합니다. 비슷한 것이 보이는 부품은 점수가 높아집니다. 승인하기 전에는 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>patches remembered: {n}</source>
        <translation>기억한 조각: {n}</translation>
    </message>
</context>
<context>
    <name>Rememberer</name>
    <message>
        <source>The defect is remembered; the limit changed by {change}.</source>
        <translation>결함을 기억했습니다. 한계가 {change} 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Project &gt; Corrections… lists all corrections. Save the project to keep this.</source>
        <translation>프로젝트 &gt; 정정 내역…에 모든 정정이 있습니다. 유지하려면 프로젝트를 저장하십시오.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Shift report</source>
        <translation>교대 보고서</translation>
    </message>
    <message>
        <source>No parts</source>
        <translation>부품 없음</translation>
    </message>
    <message>
        <source>No part was judged in this time. The report therefore says nothing about the quality of parts.</source>
        <translation>이 시간에 판정된 부품이 없습니다. 따라서 이 보고서는 부품 품질에 대해 아무것도 말하지 않습니다.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}. Made {made}. Project {project}</source>
        <translation>{page} / {pages}쪽. 작성 {made}. 프로젝트 {project}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>교대</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>스테이션</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>로트</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>yield</source>
        <translation>양품률</translation>
    </message>
    <message>
        <source>Yield: OK parts among the {n} judged parts (ERROR is not judged); the true yield is {low} to {high} (95 % interval).</source>
        <translation>양품률: 판정된 부품 {n}개 중 OK 부품의 비율(ERROR는 판정되지 않음). 실제 양품률은 {low} ~ {high}입니다(95 % 구간).</translation>
    </message>
    <message>
        <source>No part could be judged: every part is ERROR, so there is no yield.</source>
        <translation>판정할 수 있는 부품이 없었습니다. 모든 부품이 ERROR이므로 양품률이 없습니다.</translation>
    </message>
    <message>
        <source>From picture to verdict: half of the parts within {p50} ms, 95 % within {p95}, 99 % within {p99}.</source>
        <translation>사진에서 판정까지: 부품의 절반은 {p50} ms 이내, 95 %는 {p95} ms 이내, 99 %는 {p99} ms 이내.</translation>
    </message>
    <message>
        <source>{n} parts have no valid time: the computer&apos;s clock was not set.</source>
        <translation>부품 {n}개에 올바른 시간이 없습니다. 컴퓨터의 시계가 설정되지 않았습니다.</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Yield in %, with the 95 % interval</source>
        <translation>양품률(%)과 95 % 구간</translation>
    </message>
    <message>
        <source>NG parts in %, with limits of 3 sigma (p-chart)</source>
        <translation>NG 부품(%)과 3 시그마 관리 한계(p 관리도)</translation>
    </message>
    <message>
        <source>NG parts in % (limits need two periods)</source>
        <translation>NG 부품(%) (관리 한계에는 두 기간이 필요)</translation>
    </message>
    <message>
        <source>Scores of OK parts: moving average with its limits (EWMA)</source>
        <translation>OK 부품의 점수: 이동 평균과 관리 한계(EWMA)</translation>
    </message>
    <message>
        <source>Scores of OK parts: moving average (too few parts for limits)</source>
        <translation>OK 부품의 점수: 이동 평균(관리 한계를 정하기에는 부품이 너무 적음)</translation>
    </message>
    <message>
        <source>NG parts by defect family (cumulative share)</source>
        <translation>결함 유형별 NG 부품(누적 비율)</translation>
    </message>
    <message>
        <source>Where the defects were</source>
        <translation>결함 위치</translation>
    </message>
    <message>
        <source>Worst parts</source>
        <translation>가장 나쁜 부품</translation>
    </message>
    <message>
        <source>No part was NG, REVIEW or ERROR.</source>
        <translation>NG, REVIEW, ERROR인 부품이 없었습니다.</translation>
    </message>
    <message>
        <source>The picture is not kept.</source>
        <translation>사진이 보관되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Changes of limits</source>
        <translation>임계값 변경</translation>
    </message>
    <message>
        <source>No limit was changed in this time.</source>
        <translation>이 시간에 변경된 임계값이 없습니다.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>New</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>The promise</source>
        <translation>보장</translation>
    </message>
    <message>
        <source>Of the present project, the promise has held over {n} parts until now.</source>
        <translation>현재 프로젝트의 보장은 지금까지 부품 {n}개 동안 지켜졌습니다.</translation>
    </message>
    <message>
        <source>The promise was not watched, or does not hold.</source>
        <translation>보장을 감시하지 않았거나 지켜지지 않습니다.</translation>
    </message>
    <message>
        <source>Challenge parts</source>
        <translation>점검용 불량 부품</translation>
    </message>
    <message>
        <source>No challenge parts were inspected in this time.</source>
        <translation>이 시간에 점검용 불량 부품을 검사하지 않았습니다.</translation>
    </message>
    <message>
        <source>Defects found</source>
        <translation>찾은 결함</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>overridden: {reason}</source>
        <translation>예외 허용: {reason}</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>합격</translation>
    </message>
    <message>
        <source>NOT passed</source>
        <translation>불합격</translation>
    </message>
    <message>
        <source>People</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>Nobody signed in during this time.</source>
        <translation>이 시간에 로그인한 사람이 없습니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>To</source>
        <translation>끝</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report of the last time</source>
        <translation>지난번 보고서</translation>
    </message>
    <message>
        <source>It is kept as {path}</source>
        <translation>보관된 파일: {path}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>RestOffer</name>
    <message>
        <source>Parts move and rest before the camera, but every frame is judged and counted.</source>
        <translation>부품이 카메라 앞에서 움직였다가 멈추는데, 모든 프레임을 판정하고 세고 있습니다.</translation>
    </message>
    <message>
        <source>At rest, each part is judged once.</source>
        <translation>정지 시 판정하면 각 부품을 한 번씩 판정합니다.</translation>
    </message>
    <message>
        <source>Judge at rest</source>
        <translation>정지 시 판정</translation>
    </message>
    <message>
        <source>Go on with every frame</source>
        <translation>모든 프레임 계속 판정</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Left out, because they cannot be used</source>
        <translation>사용할 수 없어 제외함</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>프로젝트 저장</translation>
    </message>
    <message>
        <source>Inspect parts</source>
        <translation>부품 검사</translation>
    </message>
    <message>
        <source>Align and build again</source>
        <translation>정렬하여 다시 빌드</translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} good parts set the limit</source>
        <translation>
            <numerusform>양품 {total}개 중 %n개가 임계값을 정합니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them on the Tune page</source>
        <translation>조정 페이지에서 살펴보기</translation>
    </message>
    <message>
        <source>detector</source>
        <translation>사용한 검출기</translation>
    </message>
    <message>
        <source>good parts used</source>
        <translation>사용한 양품</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>patches remembered</source>
        <translation>기억한 세부</translation>
    </message>
    <message>
        <source>pixels inspected</source>
        <translation>검사 픽셀</translation>
    </message>
    <message>
        <source>to build</source>
        <translation>생성 시간</translation>
    </message>
</context>
<context>
    <name>RisenDialog</name>
    <message>
        <source>Take these as good</source>
        <translation>이 부품들을 양품으로</translation>
    </message>
    <message>
        <source>Looking up the parts whose scores are high…</source>
        <translation>점수가 높은 부품을 찾는 중…</translation>
    </message>
    <message>
        <source>Tick the parts that are good, and none that you are not sure of: what is taken as good is not found any more. What would change is shown next, and nothing is changed before you accept it.</source>
        <translation>양품인 부품만 선택하고, 확실하지 않은 것은 선택하지 마십시오. 양품으로 받아들인 것은 더 이상 검출되지 않습니다. 다음에 무엇이 바뀌는지 보여 주며, 승인하기 전에는 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Show what would change…</source>
        <translation>바뀌는 내용 보기…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>No picture of a recent NG or REVIEW part is kept, so there is nothing to learn from.</source>
        <translation>최근 NG 또는 REVIEW 부품의 사진이 보관되어 있지 않아 학습할 것이 없습니다.</translation>
    </message>
    <message>
        <source>The newest parts whose scores are high. Ticked as good: {n} of {total}</source>
        <translation>점수가 높은 최근 부품. 양품으로 선택됨: {total}개 중 {n}개</translation>
    </message>
    <message>
        <source>Their pictures were not kept, so they cannot be learned:</source>
        <translation>사진이 보관되지 않아 학습할 수 없습니다:</translation>
    </message>
</context>
<context>
    <name>RisenTile</name>
    <message>
        <source>{name} is good</source>
        <translation>{name}은(는) 양품</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>Pause</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Run / stop</source>
        <translation>실행 / 정지</translation>
    </message>
</context>
<context>
    <name>SaveResults</name>
    <message>
        <source>The results were saved as {path}. Parts: {n}</source>
        <translation>결과를 {path}(으)로 저장했습니다. 부품: {n}개</translation>
    </message>
    <message>
        <source>These are the last {n} of {total} parts; all are in records.sqlite.</source>
        <translation>전체 {total}개 중 마지막 {n}개입니다. 전체는 records.sqlite에 있습니다.</translation>
    </message>
</context>
<context>
    <name>ScoreRows</name>
    <message>
        <source>Scores of the test parts</source>
        <translation>시험 부품의 점수</translation>
    </message>
    <message>
        <source>good parts</source>
        <translation>양품</translation>
    </message>
    <message>
        <source>defective parts</source>
        <translation>불량품</translation>
    </message>
    <message>
        <source>score, 1.00 = limit (larger ones are counted at the right end)</source>
        <translation>점수, 1.00 = 임계값(더 큰 것은 오른쪽 끝에 셈)</translation>
    </message>
    <message>
        <source>score, 1.00 = limit</source>
        <translation>점수, 1.00 = 임계값</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>Page {page} of {pages}. Inspector {version}, {station}, {time}</source>
        <translation>{page} / {pages}쪽. Inspector {version}, {station}, {time}</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>자체 검사</translation>
    </message>
    <message>
        <source>Self-test of an inspection computer</source>
        <translation>검사 컴퓨터의 자체 검사</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>스테이션</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>서명</translation>
    </message>
</context>
<context>
    <name>SelfTestDialog</name>
    <message>
        <source>Self-test</source>
        <translation>자체 검사</translation>
    </message>
    <message>
        <source>Is this computer fit?</source>
        <translation>이 컴퓨터는 적합합니까?</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF로 저장…</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>JSON으로 저장…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>시작하는 중…</translation>
    </message>
    <message>
        <source>An inspection runs: the test would disturb it. Stop it on the Inspect page first.</source>
        <translation>검사가 실행 중이며 자체 검사가 이를 방해합니다. 먼저 검사 화면에서 중지하십시오.</translation>
    </message>
    <message>
        <source>Other work is going on, and the measured times would be wrong. Wait until it ends.</source>
        <translation>다른 작업이 진행 중이어서 측정한 시간이 정확하지 않습니다. 끝날 때까지 기다리십시오.</translation>
    </message>
    <message>
        <source>Save the page and sign it: it is the record of the installation.</source>
        <translation>페이지를 저장하고 서명하십시오. 설치 적격성 기록이 됩니다.</translation>
    </message>
    <message>
        <source>The test was cancelled, because an inspection began.</source>
        <translation>검사가 시작되어 자체 검사가 취소되었습니다.</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>자체 검사가 취소되었습니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>다시 검사</translation>
    </message>
    <message>
        <source>The test takes about half a minute. A camera of the station&apos;s settings gives one picture; no other camera is opened.</source>
        <translation>검사는 약 30초 걸립니다. 스테이션 설정에 있는 카메라에서 사진을 한 장 받으며 다른 카메라는 열지 않습니다.</translation>
    </message>
    <message>
        <source>No font of this computer has these letters: {letters}</source>
        <translation>이 컴퓨터의 글꼴에는 다음 글자가 없습니다: {letters}</translation>
    </message>
    <message>
        <source>The report is in {path}.</source>
        <translation>보고서가 {path}에 있습니다.</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>보고서를 클립보드에 복사했습니다.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Remembers what good parts look like and compares every place with it. Start with this one.</source>
        <translation>양품의 모습을 기억하고 모든 위치를 그것과 비교합니다. 처음에 알맞습니다.</translation>
    </message>
    <message>
        <source>ReConPatch: trained on your parts</source>
        <translation>ReConPatch: 내 부품으로 학습</translation>
    </message>
    <message>
        <source>Learns from your parts what to look at. Used only if it is better than PatchCore on held-out parts.</source>
        <translation>무엇을 볼지 부품에서 배웁니다. 따로 둔 부품에서 PatchCore보다 나을 때만 사용합니다.</translation>
    </message>
    <message>
        <source>PaDiM: place by place</source>
        <translation>PaDiM: 위치별 비교</translation>
    </message>
    <message>
        <source>Learns how each place of the part may look. For parts that are always in the same position.</source>
        <translation>부품의 위치마다 가능한 모습을 배웁니다. 항상 같은 자세로 놓이는 부품에 알맞습니다.</translation>
    </message>
    <message>
        <source>SPADE: the most similar parts</source>
        <translation>SPADE: 가장 비슷한 부품</translation>
    </message>
    <message>
        <source>Compares each part with the most similar good parts. Keeps all good parts: large files, slower.</source>
        <translation>가장 비슷한 양품들과 비교합니다. 모두 보관하므로 파일이 크고 느립니다.</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>앙상블</translation>
    </message>
    <message>
        <source>Ensemble of three networks</source>
        <translation>신경망 3개 앙상블</translation>
    </message>
    <message>
        <source>Three networks judge together, each as PatchCore does. About three times as slow.</source>
        <translation>신경망 3개가 각각 PatchCore처럼 함께 판정합니다. 약 세 배 느립니다.</translation>
    </message>
    <message>
        <source>Detail fine</source>
        <translation>정밀도: 정밀</translation>
    </message>
    <message>
        <source>Finer layers, strides {strides}</source>
        <translation>더 세밀한 레이어, 보폭 {strides}</translation>
    </message>
    <message>
        <source>{share} of the patches kept</source>
        <translation>패치의 {share} 보관</translation>
    </message>
    <message>
        <source>No frame has come from {name} for {n} s.</source>
        <translation>{name}에서 {n}초 동안 프레임이 오지 않았습니다.</translation>
    </message>
    <message>
        <source>Check its cable.</source>
        <translation>케이블을 확인하십시오.</translation>
    </message>
    <message>
        <source>Trying again in {n} s.</source>
        <translation>{n}초 뒤에 다시 시도합니다.</translation>
    </message>
    <message>
        <source>Trying again.</source>
        <translation>다시 시도하는 중입니다.</translation>
    </message>
    <message>
        <source>Its driver does not respond: unplug it and plug it in again, or restart this program.</source>
        <translation>드라이버가 멈췄습니다. 뽑았다가 다시 꽂거나 이 프로그램을 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>Opening the feed is taking a long time.</source>
        <translation>입력을 여는 데 오래 걸립니다.</translation>
    </message>
    <message>
        <source>{name} needs the source {kind}, which this program does not have.</source>
        <translation>{name}에는 소스 {kind}이(가) 필요하지만 이 프로그램에는 없습니다.</translation>
    </message>
    <message>
        <source>Install the plugin that brings it, or choose another source.</source>
        <translation>그것을 제공하는 플러그인을 설치하거나 다른 소스를 선택하십시오.</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation>정리하는 중</translation>
    </message>
    <message>
        <source>Nothing in the picture is judged: all that it shows lies in ignored zones.</source>
        <translation>이미지에서 판정되는 것이 없습니다. 보이는 것이 모두 무시 영역에 있습니다.</translation>
    </message>
    <message>
        <source>Use the same camera and crop as for the good parts, or change the zones.</source>
        <translation>양품과 같은 카메라와 구도를 사용하거나 영역을 변경하세요.</translation>
    </message>
    <message>
        <source>The weights file does not fit the backbone {name}: {fault}.</source>
        <translation>가중치 파일이 신경망 {name}와(과) 맞지 않습니다: {fault}.</translation>
    </message>
    <message>
        <source>The weights of {name} hold values that are not finite.</source>
        <translation>{name}의 가중치에 유한하지 않은 값이 있습니다.</translation>
    </message>
    <message>
        <source>A picture of {width} x {height} px has {n} tokens; this backbone can compare {most} with one another.</source>
        <translation>{width} x {height} px 이미지에는 토큰이 {n}개 있습니다. 이 신경망은 서로 {most}개까지 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>This backbone cannot take pictures of {width} x {height} px.</source>
        <translation>이 신경망은 {width} x {height} px 이미지를 처리할 수 없습니다.</translation>
    </message>
    <message>
        <source>Get the file again.</source>
        <translation>파일을 다시 받으십시오.</translation>
    </message>
    <message>
        <source>Choose a smaller size or a lower detail.</source>
        <translation>더 작은 크기나 더 낮은 세부 수준을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose another size or another backbone.</source>
        <translation>다른 크기나 다른 신경망을 선택하십시오.</translation>
    </message>
    <message>
        <source>Check the part&apos;s place in the picture, the light and the focus, or build without alignment.</source>
        <translation>영상에서 부품의 위치, 조명, 초점을 확인하거나 정렬 없이 빌드하십시오.</translation>
    </message>
    <message>
        <source>The part was not found in the picture (match {lock}, at least {least} is needed).</source>
        <translation>영상에서 부품을 찾지 못했습니다(일치도 {lock}, 최소 {least} 필요).</translation>
    </message>
    <message>
        <source>The part was found at two places of the picture: it cannot be said which one to judge.</source>
        <translation>영상의 두 곳에서 부품이 발견되어 어느 것을 판정해야 할지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The part was not found: the best match is turned by {turn} degrees, more than {most}.</source>
        <translation>부품을 찾지 못했습니다. 가장 잘 맞는 위치가 {turn}도 회전되어 있어 {most}도를 넘습니다.</translation>
    </message>
    <message>
        <source>Show one part at a time.</source>
        <translation>한 번에 부품 하나만 보여 주십시오.</translation>
    </message>
    <message>
        <source>Lay it as the good parts lie, or build for parts at any angle.</source>
        <translation>양품과 같은 방향으로 놓거나, 임의의 각도로 놓인 부품용으로 빌드하십시오.</translation>
    </message>
    <message>
        <source>The picture is darker than every good part ({found}, accepted from {least}).</source>
        <translation>이미지가 모든 양품보다 어둡습니다({found}, {least}부터 허용).</translation>
    </message>
    <message>
        <source>The picture is brighter than every good part ({found}, accepted up to {most}).</source>
        <translation>이미지가 모든 양품보다 밝습니다({found}, {most}까지 허용).</translation>
    </message>
    <message>
        <source>The picture has less contrast than every good part ({found}, accepted from {least}).</source>
        <translation>이미지의 대비가 모든 양품보다 낮습니다({found}, {least}부터 허용).</translation>
    </message>
    <message>
        <source>The picture has more contrast than every good part ({found}, accepted up to {most}).</source>
        <translation>이미지의 대비가 모든 양품보다 높습니다({found}, {most}까지 허용).</translation>
    </message>
    <message>
        <source>Check the light and the part.</source>
        <translation>조명과 부품을 확인하십시오.</translation>
    </message>
    <message>
        <source>Build without alignment.</source>
        <translation>정렬 없이 빌드하십시오.</translation>
    </message>
    <message>
        <source>The good parts cannot be aligned: only {n} of {total} match one another.</source>
        <translation>양품을 정렬할 수 없습니다. {total}개 중 {n}개만 서로 일치합니다.</translation>
    </message>
    <message>
        <source>{n} good parts are too few to align them.</source>
        <translation>양품 {n}개로는 정렬하기에 부족합니다.</translation>
    </message>
    <message>
        <source>Build without alignment, or use pictures that show one part each on an even background.</source>
        <translation>정렬 없이 빌드하거나, 균일한 배경에 부품이 하나씩 있는 영상을 사용하십시오.</translation>
    </message>
    <message>
        <source>The good parts cannot be aligned: {n} of {total} pictures match at two places.</source>
        <translation>양품을 정렬할 수 없습니다. {total}장 중 {n}장이 두 곳에서 일치합니다.</translation>
    </message>
    <message>
        <source>Take pictures of {n} or more, or build without alignment.</source>
        <translation>{n}개 이상을 촬영하거나 정렬 없이 빌드하십시오.</translation>
    </message>
    <message>
        <source>The good parts show nothing by which they could be aligned.</source>
        <translation>양품에 정렬 기준이 될 만한 것이 없습니다.</translation>
    </message>
    <message>
        <source>This edition of Inspector comes without torch. It has the networks EfficientNet-Lite0, 1 and 2 with their usual layers.</source>
        <translation>이 Inspector 에디션에는 torch가 포함되어 있지 않습니다. EfficientNet-Lite0, 1, 2 네트워크와 그 일반 레이어가 들어 있습니다.</translation>
    </message>
    <message>
        <source>For trained detectors, other networks, other layers and GPUs, install the full edition.</source>
        <translation>학습형 검출기, 다른 네트워크, 다른 레이어, GPU를 쓰려면 전체 에디션을 설치하세요.</translation>
    </message>
    <message>
        <source>Use pictures that show one part each, or build without alignment.</source>
        <translation>부품이 하나씩 있는 영상을 사용하거나 정렬 없이 빌드하십시오.</translation>
    </message>
    <message>
        <source>The picture is {width} x {height} pixels: beside the good parts it is too narrow to be judged.</source>
        <translation>이미지가 {width} x {height} 픽셀입니다. 양품에 비해 너무 좁아 판정할 수 없습니다.</translation>
    </message>
    <message>
        <source>The picture is {width} x {height} pixels, but good parts are judged in tiles at {expected_width} x {expected_height} pixels.</source>
        <translation>사진은 {width} x {height} 픽셀이지만, 양품은 타일로 {expected_width} x {expected_height} 픽셀에서 판정됩니다.</translation>
    </message>
    <message>
        <source>Use the same camera and resolution as for the good parts.</source>
        <translation>양품과 같은 카메라와 해상도를 사용하세요.</translation>
    </message>
    <message>
        <source>These zones leave nothing to judge: what is left is smaller than one patch.</source>
        <translation>이 영역들로는 판정할 곳이 없습니다. 남은 부분이 패치 하나보다 작습니다.</translation>
    </message>
    <message>
        <source>The zones or the mask were drawn on a picture of {width} x {height} pixels, the good parts have {other_width} x {other_height}.</source>
        <translation>영역이나 마스크는 {width} x {height} 픽셀 이미지에 그려졌지만, 양품은 {other_width} x {other_height}입니다.</translation>
    </message>
    <message>
        <source>Leave a larger part of the picture to be judged, or choose a higher detail.</source>
        <translation>이미지의 더 큰 부분을 판정하도록 남기거나 더 높은 세밀도를 선택하세요.</translation>
    </message>
    <message>
        <source>Draw them on a picture of one of these good parts.</source>
        <translation>이 양품 중 하나의 이미지에 그리세요.</translation>
    </message>
    <message>
        <source>Looking where the parts lie</source>
        <translation>부품의 위치를 찾는 중</translation>
    </message>
    <message>
        <source>The parts lie differently in the pictures: when they are aligned, good parts differ {share} less from one another.</source>
        <translation>영상마다 부품이 다르게 놓여 있습니다. 정렬하면 양품 간 차이가 {share} 줄어듭니다.</translation>
    </message>
    <message>
        <source>Build with alignment, and compare what both find.</source>
        <translation>정렬하여 빌드하고 두 결과가 찾는 것을 비교하십시오.</translation>
    </message>
    <message>
        <source>No limit can be estimated from {n} good parts: that needs at least {least} whose scores differ.</source>
        <translation>양품 {n}개로는 임계값을 추정할 수 없습니다. 점수가 서로 다른 양품이 {least}개 이상 필요합니다.</translation>
    </message>
    <message>
        <source>The promised limit is used.</source>
        <translation>보장된 임계값을 사용합니다.</translation>
    </message>
    <message>
        <source>Checking every picture</source>
        <translation>모든 그림 확인</translation>
    </message>
    <message>
        <source>It is grey, most are in colour.</source>
        <translation>회색입니다. 대부분은 컬러입니다.</translation>
    </message>
    <message>
        <source>It is in colour, most are grey.</source>
        <translation>컬러입니다. 대부분은 회색입니다.</translation>
    </message>
    <message>
        <source>It has {width} x {height} pixels, most have {usual_width} x {usual_height}.</source>
        <translation>{width} x {height} 픽셀이며, 대부분은 {usual_width} x {usual_height}입니다.</translation>
    </message>
    <message>
        <source>It looks unlike most of the others.</source>
        <translation>다른 대부분과 다르게 보입니다.</translation>
    </message>
    <message>
        <source>Checking how tiles join</source>
        <translation>타일 연결 확인 중</translation>
    </message>
    <message>
        <source>The network {name} cannot be used in tiles: where two tiles meet, its values differ by {share}.</source>
        <translation>네트워크 {name}은(는) 타일로 사용할 수 없습니다. 두 타일이 만나는 곳에서 값이 {share} 다릅니다.</translation>
    </message>
    <message>
        <source>Choose {name}, or another detail.</source>
        <translation>{name} 또는 다른 정밀도를 선택하세요.</translation>
    </message>
    <message>
        <source>Looking for the pictures</source>
        <translation>사진 찾는 중</translation>
    </message>
    <message>
        <source>{name} is not among the good parts of this project.</source>
        <translation>{name}은(는) 이 프로젝트의 양품이 아닙니다.</translation>
    </message>
    <message numerus="yes">
        <source>Only {n} good parts would be left.</source>
        <translation>
            <numerusform>양품이 {n}개만 남게 됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>This project does not know where the pictures of its good parts are, so nothing was changed.</source>
        <translation>이 프로젝트는 양품 사진이 어디에 있는지 모르므로 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures of good parts are gone, such as {path}, so nothing was changed.</source>
        <translation>
            <numerusform>{path} 등 양품 사진 {n}장이 없어져 아무것도 바꾸지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture of a good part cannot be used any more, so nothing was changed: {name}: {reason}</source>
        <translation>양품 사진을 더 이상 사용할 수 없어 아무것도 바꾸지 않았습니다. {name}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>{n} labelled parts keep their former scores, because their pictures cannot be judged again: {name}.</source>
        <translation>
            <numerusform>지정한 부품 {n}개는 사진을 다시 판정할 수 없어 이전 점수를 유지합니다: {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The limit was set by hand, so it stays where it was.</source>
        <translation>임계값을 직접 설정했으므로 그대로 둡니다.</translation>
    </message>
    <message>
        <source>A part that was called good, {name}, is not among the good parts any more.</source>
        <translation>양품으로 지정한 부품 {name}은(는) 더 이상 양품에 없습니다.</translation>
    </message>
    <message>
        <source>Open the project again, and answer for a part that it shows.</source>
        <translation>프로젝트를 다시 열고, 표시되는 부품에 대해 답하십시오.</translation>
    </message>
    <message>
        <source>A limit needs at least {least}: build again with more good parts.</source>
        <translation>임계값에는 {least}개 이상이 필요합니다. 더 많은 양품으로 다시 생성하십시오.</translation>
    </message>
    <message>
        <source>Build it again on the Train page, without the part.</source>
        <translation>학습 페이지에서 이 부품 없이 다시 생성하십시오.</translation>
    </message>
    <message>
        <source>Put them back, or connect their drive, and answer again.</source>
        <translation>사진을 되돌려 놓거나 드라이브를 연결한 뒤 다시 답하십시오.</translation>
    </message>
    <message>
        <source>Put the former picture back, or build again on the Train page.</source>
        <translation>이전 사진을 되돌려 놓거나 학습 페이지에서 다시 생성하십시오.</translation>
    </message>
    <message>
        <source>Measuring the light</source>
        <translation>조명 측정 중</translation>
    </message>
    <message>
        <source>The mask {name} cannot be read: {reason}</source>
        <translation>마스크 {name}을(를) 읽을 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The mask {name} leaves nothing to judge: white is judged, black is ignored.</source>
        <translation>마스크 {name}에는 판정할 곳이 없습니다. 흰색은 판정하고 검은색은 무시합니다.</translation>
    </message>
    <message>
        <source>Paint white what is to be judged.</source>
        <translation>판정할 곳을 흰색으로 칠하세요.</translation>
    </message>
    <message>
        <source>None of the good parts&apos; pictures can be read, so there is nothing to draw zones on.</source>
        <translation>양품 이미지를 하나도 읽을 수 없어 영역을 그릴 곳이 없습니다.</translation>
    </message>
    <message>
        <source>Put them back where they were, or connect their drive.</source>
        <translation>원래 위치로 되돌리거나 드라이브를 연결하세요.</translation>
    </message>
    <message>
        <source>These backbones cannot judge together: {fault}.</source>
        <translation>이 백본들은 함께 판정할 수 없습니다: {fault}.</translation>
    </message>
    <message>
        <source>The light of the good parts is known from {n} pictures only, and other light is REVIEW.</source>
        <translation>양품의 조명은 이미지 {n}장에서만 알려져 있으며, 다른 조명은 REVIEW가 됩니다.</translation>
    </message>
    <message>
        <source>Add good parts in all light that may occur.</source>
        <translation>나타날 수 있는 모든 조명의 양품을 추가하세요.</translation>
    </message>
    <message>
        <source>With these zones every good part has the score 0: nothing is large enough to count.</source>
        <translation>이 영역들로는 모든 양품의 점수가 0입니다. 셀 만큼 큰 것이 없습니다.</translation>
    </message>
    <message>
        <source>This project has no maps of its good parts, so other zones need a new build.</source>
        <translation>이 프로젝트에는 양품의 맵이 없어 다른 영역을 쓰려면 새로 만들어야 합니다.</translation>
    </message>
    <message>
        <source>Choose a smaller minimum area, or leave a larger part of the picture to be judged.</source>
        <translation>더 작은 최소 면적을 선택하거나 이미지의 더 큰 부분을 판정하도록 남기세요.</translation>
    </message>
    <message>
        <source>Build it again with these zones.</source>
        <translation>이 영역들로 다시 만드세요.</translation>
    </message>
    <message>
        <source>Letterbox: each is shown whole and undistorted with a border that is not judged.</source>
        <translation>레터박스: 각 이미지를 왜곡 없이 전체로 보여 주고, 둘레의 여백은 판정하지 않습니다.</translation>
    </message>
    <message>
        <source>Stretch: each is stretched to one shape, and defects with it.</source>
        <translation>늘이기: 각 이미지를 하나의 비율로 늘이며, 결함도 함께 늘어납니다.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures have another shape than most.</source>
        <translation>
            <numerusform>이미지 {n}장의 비율이 대부분과 다릅니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are left out unless you choose letterbox or stretch.</source>
        <translation>레터박스나 늘이기를 선택하지 않으면 제외됩니다.</translation>
    </message>
    <message>
        <source>{n} of {total} pictures have another shape than the most common one.</source>
        <translation>이미지 {total}장 중 {n}장의 가로세로 비율이 가장 흔한 비율과 다릅니다.</translation>
    </message>
    <message>
        <source>{name} compares every place with the same place of the good parts, and pictures of different shapes do not show the same places.</source>
        <translation>{name}은(는) 모든 위치를 양품의 같은 위치와 비교하는데, 비율이 다른 이미지에는 같은 위치가 나오지 않습니다.</translation>
    </message>
    <message>
        <source>{name} cannot learn from parts that lie or are lit differently.</source>
        <translation>{name}은(는) 놓인 자세나 조명이 다른 부품으로 학습할 수 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Only {n} usable pictures of good parts were found.</source>
        <translation>
            <numerusform>쓸 수 있는 양품 사진이 {n}장뿐입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another detector, or stretch the pictures.</source>
        <translation>다른 검출기를 선택하거나 이미지를 늘이십시오.</translation>
    </message>
    <message>
        <source>Choose another detector, or parts that lie and are lit alike.</source>
        <translation>다른 검출기를 선택하거나, 자세와 조명이 같은 부품을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose what happens to pictures of other shapes.</source>
        <translation>비율이 다른 이미지를 어떻게 처리할지 선택하십시오.</translation>
    </message>
    <message numerus="yes">
        <source>Each picture is judged at {width} x {height} pixels in {n} tiles, which takes about {seconds} s a part.</source>
        <translation>
            <numerusform>각 사진은 {width} x {height} 픽셀로 타일 {n}개에서 판정되며, 부품당 약 {seconds}초 걸립니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are larger than {n} pixels a side and are reduced to that.</source>
        <translation>한 변이 {n} 픽셀보다 커서 그 크기로 줄입니다.</translation>
    </message>
    <message>
        <source>The pictures have only {width} x {height} pixels: tiles are for more than {n} pixels a side.</source>
        <translation>사진이 {width} x {height} 픽셀뿐입니다. 타일은 한 변이 {n} 픽셀보다 큰 사진을 위한 것입니다.</translation>
    </message>
    <message>
        <source>Choose the detail fine: it shows all of them.</source>
        <translation>정밀도를 &apos;정밀&apos;로 선택하세요. 모든 픽셀이 보입니다.</translation>
    </message>
    <message>
        <source>The good parts come from {n} sessions ({named}).</source>
        <translation>양품이 {n}개 세션에서 나왔습니다({named}).</translation>
    </message>
    <message>
        <source>If these are different days or light, build with sessions left out: the limit then allows for it.</source>
        <translation>날짜나 조명이 다르다면 세션을 제외하고 빌드하십시오. 그러면 한계가 이를 고려합니다.</translation>
    </message>
    <message>
        <source>Each part was scored without its whole session, so that the limit allows for another day: it is {share} higher than otherwise.</source>
        <translation>각 부품은 자기 세션 전체를 제외하고 점수를 매겼으므로 한계가 다른 날도 고려합니다. 그렇지 않을 때보다 {share} 높습니다.</translation>
    </message>
    <message>
        <source>Fewer good parts of another day are called NG, and fewer defects are found.</source>
        <translation>다른 날의 양품이 NG가 되는 일이 줄고, 찾아내는 불량도 줄어듭니다.</translation>
    </message>
    <message>
        <source>This detector cannot leave a session out: the promise holds for these days.</source>
        <translation>이 검출기는 세션을 제외할 수 없습니다. 보장은 이 날들에만 적용됩니다.</translation>
    </message>
    <message>
        <source>One of them has most of the parts, so none was left out: the promise holds for these days.</source>
        <translation>그중 하나에 부품이 대부분 있어 제외하지 않았습니다. 보장은 이 날들에만 적용됩니다.</translation>
    </message>
    <message>
        <source>Add good parts of other days.</source>
        <translation>다른 날의 양품을 추가하십시오.</translation>
    </message>
    <message>
        <source>Training {name}</source>
        <translation>{name} 학습 중</translation>
    </message>
    <message>
        <source>{name} was built.</source>
        <translation>{name}을(를) 만들었습니다.</translation>
    </message>
    <message numerus="yes">
        <source>{n} good parts are too few to hold some out and try {name}.</source>
        <translation>
            <numerusform>양품 {n}개는 일부를 떼어 두고 {name}을(를) 시험하기에 너무 적습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>These settings cannot be used: {faults}.</source>
        <translation>이 설정은 사용할 수 없습니다: {faults}.</translation>
    </message>
    <message>
        <source>Draw other zones, or build again on the Train page.</source>
        <translation>다른 영역을 그리거나 학습 페이지에서 다시 생성하십시오.</translation>
    </message>
    <message>
        <source>The picture of this part is not kept in full size.</source>
        <translation>이 부품의 사진은 원래 크기로 보관되지 않았습니다.</translation>
    </message>
    <message>
        <source>Adding challenge parts</source>
        <translation>점검용 부품을 추가하는 중</translation>
    </message>
    <message>
        <source>Choose a part whose picture is kept, or add its file.</source>
        <translation>사진이 보관된 부품을 고르거나 파일을 추가하십시오.</translation>
    </message>
    <message>
        <source>Choose it on the History page, if its picture was archived.</source>
        <translation>사진이 보관되었다면 기록 화면에서 고르십시오.</translation>
    </message>
    <message>
        <source>{name} cannot be a challenge part.</source>
        <translation>{name}은(는) 점검용 부품이 될 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another part.</source>
        <translation>다른 부품을 고르십시오.</translation>
    </message>
    <message>
        <source>Add its file, if it still shows the part.</source>
        <translation>파일이 여전히 그 부품을 보여 준다면 파일을 추가하십시오.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {all} parts were not judged alike in {passes} passes: {names}.</source>
        <translation>
            <numerusform>부품 {all}개 중 {n}개가 {passes}회차에서 서로 다르게 판정되었습니다: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kappa against the reference: {reference}; between the passes: {passes}. From 0.75 on, agreement is good (AIAG MSA).</source>
        <translation>기준값에 대한 카파: {reference}, 회차 간: {passes}. 0.75 이상이면 일치도가 좋습니다 (AIAG MSA).</translation>
    </message>
    <message>
        <source>not defined (all judgements are the same)</source>
        <translation>정의되지 않음 (모든 판정이 같음)</translation>
    </message>
    <message>
        <source>SIMULATED: each pass judged slightly shifted and relit copies of the same pictures, not the parts again.</source>
        <translation>모의: 회차마다 부품이 아니라 같은 사진의 위치와 밝기를 조금 바꾼 사본을 판정했습니다.</translation>
    </message>
    <message>
        <source>Each pass judged the same pictures, and one picture always has the same score, so this study says nothing about repeatability. Show the parts to the camera again, or judge disturbed copies.</source>
        <translation>회차마다 같은 사진을 판정했고 같은 사진의 점수는 항상 같으므로, 이 분석은 반복성에 대해 아무것도 말해 주지 않습니다. 부품을 카메라에 다시 보이거나 바꾼 사본을 판정하십시오.</translation>
    </message>
    <message>
        <source>All {n} parts were judged alike in {passes} passes.</source>
        <translation>부품 {n}개 모두 {passes}회차에서 같게 판정되었습니다.</translation>
    </message>
    <message>
        <source>Defective parts: {n} of {all} passed (OK) at least once: miss rate {share}, 95 % interval {low} to {high}.</source>
        <translation>불량품: {all}개 중 {n}개가 한 번 이상 통과(OK): 미검출률 {share}, 95 % 구간 {low} ~ {high}.</translation>
    </message>
    <message>
        <source>No part is known to be defective, so there is no miss rate.</source>
        <translation>불량으로 알려진 부품이 없어 미검출률이 없습니다.</translation>
    </message>
    <message>
        <source>Good parts: {n} of {all} were not OK at least once: false-alarm rate {share}, 95 % interval {low} to {high}.</source>
        <translation>양품: {all}개 중 {n}개가 한 번 이상 OK가 아님: 오경보율 {share}, 95 % 구간 {low} ~ {high}.</translation>
    </message>
    <message>
        <source>No part is known to be good, so there is no false-alarm rate.</source>
        <translation>양품으로 알려진 부품이 없어 오경보율이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Of {n} parts nobody has said whether they are good; they are in no rate.</source>
        <translation>
            <numerusform>부품 {n}개는 양품 여부가 지정되지 않아 어떤 비율에도 포함되지 않습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} judgements are ERROR: the part could not be judged. They are in no rate.</source>
        <translation>
            <numerusform>판정 {n}개가 ERROR입니다: 부품을 판정할 수 없었습니다. 어떤 비율에도 포함되지 않습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>All scores are the same, so their spread says nothing.</source>
        <translation>모든 점수가 같아 산포는 의미가 없습니다.</translation>
    </message>
    <message>
        <source>The scores of one part vary by {spread} % of the limit from pass to pass (standard deviation), {share} % of the spread of all scores.</source>
        <translation>한 부품의 점수는 회차마다 한계의 {spread} %만큼 변합니다 (표준 편차). 전체 점수 산포의 {share} %입니다.</translation>
    </message>
    <message>
        <source>NOT passed.</source>
        <translation>통과 못 함.</translation>
    </message>
    <message>
        <source>Judging challenge parts</source>
        <translation>점검용 부품을 판정하는 중</translation>
    </message>
    <message>
        <source>{person} let this station run without a passed challenge: {reason}</source>
        <translation>{person}이(가) 시험 통과 없이 이 스테이션의 실행을 허용했습니다: {reason}</translation>
    </message>
    <message>
        <source>Passed: all {n} challenge parts were judged as expected.</source>
        <translation>통과: 점검용 부품 {n}개 모두 예상대로 판정되었습니다.</translation>
    </message>
    <message>
        <source>It was broken off after {n} of {all} parts.</source>
        <translation>부품 {all}개 중 {n}개 후에 중단되었습니다.</translation>
    </message>
    <message>
        <source>{name} could not be judged: {note}</source>
        <translation>{name}을(를) 판정할 수 없었습니다: {note}</translation>
    </message>
    <message>
        <source>No part of it is known to be defective, so it proves nothing.</source>
        <translation>불량으로 알려진 부품이 없어 아무것도 증명하지 못합니다.</translation>
    </message>
    <message>
        <source>The known defect {name} was judged OK.</source>
        <translation>알려진 불량 {name}이(가) OK로 판정되었습니다.</translation>
    </message>
    <message>
        <source>The known good part {name} was judged {verdict}.</source>
        <translation>알려진 양품 {name}이(가) {verdict}(으)로 판정되었습니다.</translation>
    </message>
    <message>
        <source>Find the cause: light, focus, the project. Then judge the challenge parts again; an engineer may override.</source>
        <translation>원인을 찾으십시오: 조명, 초점, 프로젝트. 그런 다음 점검용 부품을 다시 판정하십시오. 엔지니어는 예외를 허용할 수 있습니다.</translation>
    </message>
    <message>
        <source>This project has no known defective challenge part, so nothing shows that defects are found.</source>
        <translation>이 프로젝트에는 알려진 불량 점검용 부품이 없어 불량을 찾는다는 것을 보여 줄 수 없습니다.</translation>
    </message>
    <message>
        <source>The clock of this computer was set back: the last challenge was at {at}, and now it is {now}.</source>
        <translation>이 컴퓨터의 시계가 뒤로 돌아갔습니다: 마지막 시험은 {at}이었고 지금은 {now}입니다.</translation>
    </message>
    <message>
        <source>The last challenge was at another station, {station}.</source>
        <translation>마지막 시험은 다른 스테이션 {station}에서 있었습니다.</translation>
    </message>
    <message>
        <source>The project or its limits have changed since the challenge of {at}.</source>
        <translation>{at}의 시험 이후 프로젝트나 한계가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>The shift began at {begin}, and the last challenge was at {at}.</source>
        <translation>교대는 {begin}에 시작했고 마지막 시험은 {at}이었습니다.</translation>
    </message>
    <message>
        <source>The last challenge was at {at}, more than {n} h ago.</source>
        <translation>마지막 시험은 {at}으로, {n}시간이 넘었습니다.</translation>
    </message>
    <message>
        <source>{person} let this station run at {at} without a passed challenge: {reason}</source>
        <translation>{person}이(가) {at}에 시험 통과 없이 이 스테이션의 실행을 허용했습니다: {reason}</translation>
    </message>
    <message>
        <source>At {at}, all {n} challenge parts were judged as expected.</source>
        <translation>{at}에 점검용 부품 {n}개 모두 예상대로 판정되었습니다.</translation>
    </message>
    <message>
        <source>The next challenge is due at {at}.</source>
        <translation>다음 시험은 {at}까지입니다.</translation>
    </message>
    <message>
        <source>The challenge parts were not judged at this station yet.</source>
        <translation>이 스테이션에서 점검용 부품을 아직 판정하지 않았습니다.</translation>
    </message>
    <message>
        <source>The challenge of {at} failed.</source>
        <translation>{at}의 시험에 실패했습니다.</translation>
    </message>
    <message>
        <source>This station asks for no challenge. An engineer can change that in the settings.</source>
        <translation>이 스테이션은 점검용 부품 시험을 요구하지 않습니다. 엔지니어가 설정에서 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>A study of {n} parts says nothing.</source>
        <translation>부품 {n}개의 분석은 아무것도 말해 주지 않습니다.</translation>
    </message>
    <message>
        <source>The project or its limits have changed since this study began, after {n} of {all} judgements. Results of two states are not mixed.</source>
        <translation>이 분석이 시작된 뒤 프로젝트나 한계가 바뀌었습니다 (판정 {all}개 중 {n}개 완료). 두 상태의 결과는 섞지 않습니다.</translation>
    </message>
    <message>
        <source>Judging parts</source>
        <translation>부품을 판정하는 중</translation>
    </message>
    <message>
        <source>Take at least 2 and at most {n}; {usual} are usual.</source>
        <translation>2개 이상 {n}개 이하로 하십시오. 보통 {usual}개입니다.</translation>
    </message>
    <message>
        <source>Set the limits back to go on, or begin a new study.</source>
        <translation>계속하려면 한계를 되돌리거나 새 분석을 시작하십시오.</translation>
    </message>
    <message>
        <source>{path} was changed after the study began.</source>
        <translation>분석이 시작된 뒤 {path}이(가) 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Default setting</source>
        <translation>기본 설정</translation>
    </message>
    <message>
        <source>{name} ({n} of {total})</source>
        <translation>{name} ({total}개 중 {n}번째)</translation>
    </message>
    <message numerus="yes">
        <source>There are {n} labelled defects that can be judged; comparing settings needs {needed}.</source>
        <translation>
            <numerusform>판정할 수 있는 라벨된 불량이 {n}개입니다. 설정을 비교하려면 {needed}개가 필요합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is clearly better on these {n} defects: use it.</source>
        <translation>이 불량 {n}개에서 {name} 설정이 분명히 더 낫습니다. 이 설정을 사용하십시오.</translation>
    </message>
    <message>
        <source>The parts that chose it also measured it: expect a little less on new parts.</source>
        <translation>설정을 고른 부품으로 성능도 측정했으므로 새 부품에서는 조금 낮을 수 있습니다.</translation>
    </message>
    <message>
        <source>No setting is clearly better than the default on these {n} defects; keep the default.</source>
        <translation>이 불량 {n}개에서 기본 설정보다 분명히 나은 설정이 없습니다. 기본 설정을 유지하십시오.</translation>
    </message>
    <message>
        <source>No setting is clearly better than yours on these {n} defects; keep yours.</source>
        <translation>이 불량 {n}개에서 사용자 설정보다 분명히 나은 설정이 없습니다. 사용자 설정을 유지하십시오.</translation>
    </message>
    <message>
        <source>Synthetic defects cannot decide: they agree poorly with real ones. Until there are enough, the default setting is the best choice.</source>
        <translation>합성 불량은 실제 불량과 잘 일치하지 않으므로 결정의 근거가 될 수 없습니다. 충분히 모일 때까지는 기본 설정이 가장 좋은 선택입니다.</translation>
    </message>
    <message>
        <source>Choose another setting to start from.</source>
        <translation>시작할 다른 설정을 선택하십시오.</translation>
    </message>
    <message>
        <source>Your setting</source>
        <translation>사용자 설정</translation>
    </message>
    <message>
        <source>Detail tiles</source>
        <translation>정밀도: 타일</translation>
    </message>
    <message>
        <source>Parts may lie or be lit differently: a little</source>
        <translation>부품의 자세나 조명이 다를 수 있음: 조금</translation>
    </message>
    <message numerus="yes">
        <source>{n} remembered defects cannot be told apart from the good parts any more, and are forgotten: {name}.</source>
        <translation>
            <numerusform>기억된 결함 {n}개를 더 이상 양품과 구별할 수 없어 잊었습니다: {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark it again if it is missed.</source>
        <translation>놓치면 다시 표시하십시오.</translation>
    </message>
    <message>
        <source>Looking at the remembered defects</source>
        <translation>기억된 결함을 보는 중</translation>
    </message>
    <message>
        <source>It is NG because it looks like the remembered defect of {name}.</source>
        <translation>{name}의 기억된 결함과 비슷하여 NG입니다.</translation>
    </message>
    <message>
        <source>If that is no defect, undo correction {n}.</source>
        <translation>그것이 결함이 아니면 수정 {n}을(를) 되돌리십시오.</translation>
    </message>
    <message>
        <source>Reading the parts</source>
        <translation>부품 읽기</translation>
    </message>
    <message>
        <source>It is one of the good parts that the project was built from.</source>
        <translation>프로젝트를 만든 양품 중 하나입니다.</translation>
    </message>
    <message>
        <source>It is labelled as defective.</source>
        <translation>불량으로 표시되어 있습니다.</translation>
    </message>
    <message>
        <source>Change its label on the Tune page first, if it is good.</source>
        <translation>양품이면 먼저 조정 페이지에서 표시를 바꾸십시오.</translation>
    </message>
    <message>
        <source>No picture of this part was kept.</source>
        <translation>이 부품의 사진이 보관되지 않았습니다.</translation>
    </message>
    <message>
        <source>This picture was called good already, as {name}.</source>
        <translation>이 사진은 이미 {name}(으)로 양품 지정되었습니다.</translation>
    </message>
    <message>
        <source>Comparing with the good parts</source>
        <translation>양품과 비교하는 중</translation>
    </message>
    <message>
        <source>A defect can be remembered only if it is compared with the pictures of all good parts, and one is gone or has changed: {name}.</source>
        <translation>모든 양품 사진과 비교해야 결함을 기억할 수 있는데, 하나가 없거나 바뀌었습니다: {name}.</translation>
    </message>
    <message>
        <source>Put the picture back, or connect its drive, or build the project again.</source>
        <translation>사진을 되돌려 놓거나, 드라이브를 연결하거나, 프로젝트를 다시 만드십시오.</translation>
    </message>
    <message>
        <source>Put the picture among the good parts and build the project again.</source>
        <translation>사진을 양품에 넣고 프로젝트를 다시 만드십시오.</translation>
    </message>
    <message>
        <source>It cannot be judged.</source>
        <translation>판정할 수 없습니다.</translation>
    </message>
    <message>
        <source>{name} has another size than the good parts of the project.</source>
        <translation>{name}의 크기가 프로젝트의 양품과 다릅니다.</translation>
    </message>
    <message>
        <source>A project with the detector {detector} cannot be corrected by single parts: it has no memory bank of patches to which they could be added.</source>
        <translation>검출기 {detector}의 프로젝트는 개별 부품으로 정정할 수 없습니다. 패치를 추가할 메모리 뱅크가 없습니다.</translation>
    </message>
    <message>
        <source>This project keeps no maps of its good parts, so it cannot be calibrated anew.</source>
        <translation>이 프로젝트에는 양품의 맵이 없어 다시 보정할 수 없습니다.</translation>
    </message>
    <message>
        <source>It is OK already, at {share} of the limit: there is nothing to correct.</source>
        <translation>이미 OK입니다(한계의 {share}). 정정할 것이 없습니다.</translation>
    </message>
    <message>
        <source>A project has at most {n} corrections.</source>
        <translation>한 프로젝트의 정정은 최대 {n}건입니다.</translation>
    </message>
    <message>
        <source>Build it again with these parts.</source>
        <translation>이 부품들로 다시 만드십시오.</translation>
    </message>
    <message>
        <source>{share} of it is unlike every good part: it does not show such a part.</source>
        <translation>{share}이(가) 모든 양품과 다릅니다. 이런 부품의 사진이 아닙니다.</translation>
    </message>
    <message>
        <source>Open the project that it belongs to, or build the project again with such parts.</source>
        <translation>이 부품의 프로젝트를 열거나, 이런 부품을 넣어 프로젝트를 다시 만드십시오.</translation>
    </message>
    <message>
        <source>All that is new in it is what a labelled defect shows, so nothing is learned from it.</source>
        <translation>새로운 것이 모두 불량 표시 부품에 있는 모습이므로 아무것도 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing in it is new to the project: each of its patches is like one of a good part.</source>
        <translation>프로젝트에 새로운 것이 없습니다. 모든 패치가 양품의 패치와 같습니다.</translation>
    </message>
    <message>
        <source>Looking at the labelled defects</source>
        <translation>불량 표시 부품 확인</translation>
    </message>
    <message numerus="yes">
        <source>The pictures of {n} labelled defects are gone, such as {name}: it was not checked whether new patches show them.</source>
        <translation>
            <numerusform>불량 표시 부품 {n}개의 사진(예: {name})이 없어, 새 패치에 그 불량이 있는지 확인하지 못했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing with the known parts</source>
        <translation>알려진 부품과 비교</translation>
    </message>
    <message>
        <source>The pictures of {n} of {total} good parts are gone: they keep their scores, which the correction could only lower, so the limit is on the safe side of its promise.</source>
        <translation>양품 {total}개 중 {n}개의 사진이 없습니다. 점수를 그대로 둡니다. 정정은 점수를 낮출 수만 있으므로 한계는 보장의 안전한 쪽에 있습니다.</translation>
    </message>
    <message>
        <source>The rectangle {x},{y},{width},{height} does not lie in the picture of {w} x {h} pixels.</source>
        <translation>사각형 {x},{y},{width},{height}이(가) {w} x {h} 픽셀 사진 안에 있지 않습니다.</translation>
    </message>
    <message>
        <source>Give its left and upper edge, its width and its height in pixels of the picture.</source>
        <translation>사진 픽셀로 왼쪽과 위 가장자리, 너비, 높이를 주십시오.</translation>
    </message>
    <message>
        <source>The project remembers as much as it can: {n} patches of defects.</source>
        <translation>프로젝트가 기억할 수 있는 만큼 기억했습니다: 결함 조각 {n}개.</translation>
    </message>
    <message>
        <source>A project that weights distances by their density cannot remember defects.</source>
        <translation>밀도로 거리를 가중하는 프로젝트는 결함을 기억할 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing that is judged is marked.</source>
        <translation>판정되는 곳이 표시되지 않았습니다.</translation>
    </message>
    <message>
        <source>{share} of the part is marked.</source>
        <translation>부품의 {share}가 표시되었습니다.</translation>
    </message>
    <message>
        <source>What is marked looks like good parts: each of its patches has the like in a good part.</source>
        <translation>표시한 곳이 양품과 비슷합니다. 모든 조각에 비슷한 것이 양품에 있습니다.</translation>
    </message>
    <message>
        <source>There is nothing by which it could be told apart.</source>
        <translation>구별할 수 있는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Mark the defect more closely, judge with a finer detail, or check the good parts.</source>
        <translation>결함을 더 꼭 맞게 표시하거나, 더 세밀하게 판정하거나, 양품을 확인하십시오.</translation>
    </message>
    <message>
        <source>Undo a correction that is not needed any more.</source>
        <translation>더 이상 필요 없는 수정을 되돌리십시오.</translation>
    </message>
    <message>
        <source>Build it again without --reweighting.</source>
        <translation>--reweighting 없이 다시 만드십시오.</translation>
    </message>
    <message>
        <source>Mark the defect on the part.</source>
        <translation>부품의 결함을 표시하십시오.</translation>
    </message>
    <message>
        <source>Mark the defect alone: all that is marked counts as defective.</source>
        <translation>결함만 표시하십시오. 표시한 것은 모두 결함으로 셉니다.</translation>
    </message>
    <message>
        <source>This defect is remembered already, by correction {n}.</source>
        <translation>이 결함은 수정 {n}에서 이미 기억했습니다.</translation>
    </message>
    <message>
        <source>Mark another place, or another picture.</source>
        <translation>다른 곳이나 다른 사진에 표시하십시오.</translation>
    </message>
    <message>
        <source>The project has no correction {n}.</source>
        <translation>프로젝트에 정정 {n}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>{name} is one of the good parts since the project was learned again.</source>
        <translation>프로젝트가 다시 학습된 이후 {name}은(는) 양품 중 하나입니다.</translation>
    </message>
    <message>
        <source>Look at the list of its corrections.</source>
        <translation>정정 목록을 확인하십시오.</translation>
    </message>
    <message>
        <source>Leave it out on the Tune page instead.</source>
        <translation>대신 조정 페이지에서 제외하십시오.</translation>
    </message>
    <message numerus="yes">
        <source>{n} patches learned, limit {before} → {after}</source>
        <translation>
            <numerusform>패치 {n}개 학습, 한계 {before} → {after}</numerusform>
        </translation>
    </message>
    <message>
        <source>The limit changes by {change} ({before} → {after}); the promised share of false alarms: {promise} → {then}.</source>
        <translation>한계가 {change} 바뀝니다({before} → {after}). 보장된 오경보 비율: {promise} → {then}.</translation>
    </message>
    <message numerus="yes">
        <source>The verdicts of {n} of {total} known parts change, {worse} of them for the worse.</source>
        <translation>
            <numerusform>알려진 부품 {total}개 중 {n}개의 판정이 바뀌며, 그중 {worse}개는 나빠집니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} labelled defects would be called OK, such as {name}.</source>
        <translation>
            <numerusform>불량으로 표시된 부품 {n}개가 OK가 됩니다. 예: {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} patches remembered, {found} further labelled defects found, limit {before} → {after}</source>
        <translation>
            <numerusform>조각 {n}개 기억, 표시된 결함 {found}개 더 찾음, 한계 {before} → {after}</numerusform>
        </translation>
    </message>
    <message>
        <source>The limit stays at {limit}, and the promised share of false alarms at {promise}.</source>
        <translation>한계는 {limit}, 보장된 오경보 비율은 {promise} 그대로입니다.</translation>
    </message>
    <message>
        <source>No verdict of the {n} good and {m} labelled parts changes.</source>
        <translation>양품 {n}개와 표시 부품 {m}개의 판정이 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Examining good parts</source>
        <translation>양품 진단 중</translation>
    </message>
    <message>
        <source>Comparing good parts</source>
        <translation>양품 비교 중</translation>
    </message>
    <message>
        <source>Its share of blue is {found}; usual is {low} to {high}.</source>
        <translation>파란색 비율은 {found}입니다. 보통은 {low}~{high}입니다.</translation>
    </message>
    <message>
        <source>Its share of red is {found}; usual is {low} to {high}.</source>
        <translation>빨간색 비율은 {found}입니다. 보통은 {low}~{high}입니다.</translation>
    </message>
    <message>
        <source>The parts form two groups: {n} of {total} ({names}) are unlike the others in the same way. Are they another session, another light or another product? If both will come, keep both.</source>
        <translation>부품이 두 그룹으로 나뉩니다. {total}개 중 {n}개({names})가 같은 방식으로 나머지와 다릅니다. 다른 세션, 다른 조명 또는 다른 제품입니까? 둘 다 나올 것이면 둘 다 유지하세요.</translation>
    </message>
    <message>
        <source>It is {found} as bright as similar pictures; usual is {low} to {high}.</source>
        <translation>비슷한 사진 밝기의 {found}입니다. 보통은 {low}~{high}입니다.</translation>
    </message>
    <message numerus="yes">
        <source>{n} more pictures show the same part ({names}): together they count once in the limit.</source>
        <translation>
            <numerusform>사진 {n}장이 같은 부품을 보여 줍니다({names}). 함께 한계에서 한 번만 셉니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is {found} times as far from the other parts as the median part is; usual is up to {high}.</source>
        <translation>다른 부품과의 거리가 중앙값 부품의 {found}배입니다. 보통은 {high}배까지입니다.</translation>
    </message>
    <message>
        <source>It has {found} of the fine detail of similar pictures; usual is at least {low}.</source>
        <translation>비슷한 사진의 세부 묘사의 {found}입니다. 보통은 {low} 이상입니다.</translation>
    </message>
    <message>
        <source>Session {name}: the {n} parts score {share} of what the others score, in the median. Something was different then: the light, the position or the parts.</source>
        <translation>세션 {name}: 부품 {n}개의 점수 중앙값이 다른 부품의 {share}입니다. 그때 조명, 위치 또는 부품이 달랐습니다.</translation>
    </message>
    <message>
        <source>Its most unusual place ({place}) scores {found}; usual are scores up to {high}, and the limit is 1.00.</source>
        <translation>가장 특이한 위치({place})의 점수는 {found}입니다. 보통은 {high}까지이며 한계는 1.00입니다.</translation>
    </message>
    <message>
        <source>Check the light and the exposure. Leave it out, or keep it if such light will come.</source>
        <translation>조명과 노출을 확인하세요. 제외하거나, 그런 조명이 있을 수 있으면 유지하세요.</translation>
    </message>
    <message>
        <source>Leave it out if it is another product; keep it if such parts are made.</source>
        <translation>다른 제품이면 제외하고, 이런 부품을 만든다면 유지하세요.</translation>
    </message>
    <message>
        <source>Look at the marked place: a defect among the good parts is remembered as good. Leave it out if it is one; keep it if parts are made like this.</source>
        <translation>표시된 위치를 확인하세요. 양품 속의 불량은 양품으로 기억됩니다. 불량이면 제외하고, 원래 이런 부품이면 유지하세요.</translation>
    </message>
    <message>
        <source>Leave it out and take it again in focus; keep it only if such pictures will come.</source>
        <translation>제외하고 초점을 맞춰 다시 찍으세요. 이런 사진이 나올 경우에만 유지하세요.</translation>
    </message>
    <message>
        <source>Check the light and the white balance, and whether it is the same product.</source>
        <translation>조명과 화이트 밸런스를, 그리고 같은 제품인지 확인하세요.</translation>
    </message>
    <message>
        <source>Check that the same camera and section were used. Leave it out if not.</source>
        <translation>같은 카메라와 같은 구역을 사용했는지 확인하세요. 아니면 제외하세요.</translation>
    </message>
    <message>
        <source>Nothing is wrong with it, but it adds nothing: pictures of other parts would.</source>
        <translation>잘못된 것은 아니지만 도움이 되지 않습니다. 다른 부품의 사진이 도움이 됩니다.</translation>
    </message>
    <message>
        <source>A patch of a new good part has its nearest patch among {n} parts. The last ten of them lowered this distance by {last}; ten more would lower it by about {more} ({low} to {high}, 90 % interval).</source>
        <translation>새 양품의 한 영역은 부품 {n}개 중에서 가장 가까운 영역을 찾습니다. 마지막 10개가 이 거리를 {last} 줄였고, 10개를 더 추가하면 약 {more} 줄어듭니다({low}~{high}, 90 % 구간).</translation>
    </message>
    <message>
        <source>Of {n} usual good parts, at most about {m} would be named wrongly.</source>
        <translation>정상 양품 {n}개 중 잘못 지적되는 것은 최대 약 {m}개입니다.</translation>
    </message>
    <message>
        <source>no map is kept</source>
        <translation>보관된 맵 없음</translation>
    </message>
    <message>
        <source>It sets the promised limit.</source>
        <translation>이 부품이 약속된 한계를 정합니다.</translation>
    </message>
    <message>
        <source>From {n} good parts it cannot be said what more of them would bring.</source>
        <translation>양품 {n}개로는 더 추가하면 무엇이 나아지는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Looked at: the scores of {n} pictures of good parts.</source>
        <translation>살펴본 것: 양품 사진 {n}장의 점수.</translation>
    </message>
    <message>
        <source>More parts like these would bring nearly nothing.</source>
        <translation>이런 부품을 더 추가해도 거의 나아지지 않습니다.</translation>
    </message>
    <message>
        <source>More good parts are worth adding.</source>
        <translation>양품을 더 추가할 가치가 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures were read again.</source>
        <translation>
            <numerusform>사진 {n}장을 다시 읽었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {n} pictures, the small one that the project keeps was looked at; it does not tell blur or size.</source>
        <translation>
            <numerusform>사진 {n}장은 프로젝트가 보관하는 작은 사진만 살펴보았습니다. 흐림과 크기는 알 수 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of {n} pictures, only the score is known: they are not where they were, and no small picture is kept. Find them with File &gt; Find pictures…, then examine again.</source>
        <translation>사진 {n}장은 점수만 알 수 있습니다. 원래 위치에 없고 작은 사진도 보관되어 있지 않습니다. 파일 &gt; 사진 찾기…로 찾은 뒤 다시 진단하세요.</translation>
    </message>
    <message>
        <source>Without it, the limit would be {share} of this one.</source>
        <translation>이 부품이 없으면 한계는 지금의 {share}가 됩니다.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>발견 사항</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>답변</translation>
    </message>
    <message numerus="yes">
        <source>{n} findings about training parts, {open} of them without an answer.</source>
        <translation>
            <numerusform>학습 부품에 대한 발견 {n}건, 그중 {open}건 미답변.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} findings about training parts, all answered.</source>
        <translation>
            <numerusform>학습 부품에 대한 발견 {n}건, 모두 답변됨.</numerusform>
        </translation>
    </message>
    <message>
        <source>Training parts</source>
        <translation>학습 부품</translation>
    </message>
    <message>
        <source>There is no audit trail on this computer.</source>
        <translation>이 컴퓨터에 감사 추적이 없습니다.</translation>
    </message>
    <message>
        <source>Gathering the dossier</source>
        <translation>감사 문서 수집</translation>
    </message>
    <message>
        <source>{path} is the project itself.</source>
        <translation>{path}은(는) 프로젝트 파일 자체입니다.</translation>
    </message>
    <message>
        <source>Hashing the file</source>
        <translation>파일 해시 계산</translation>
    </message>
    <message>
        <source>Challenge parts</source>
        <translation>점검용 부품</translation>
    </message>
    <message>
        <source>Measurement system study</source>
        <translation>측정 시스템 분석</translation>
    </message>
    <message>
        <source>Choose another name for the dossier.</source>
        <translation>감사 문서의 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>The identity is a hash over all that was learned. The hash of the list is over one line for each training picture: the SHA-256 of its file, two spaces, its name. The list can be written as a table beside the dossier.</source>
        <translation>식별자는 학습한 모든 것의 해시입니다. 목록의 해시는 학습 사진마다 한 줄(파일의 SHA-256, 공백 두 개, 이름)로 계산합니다. 목록은 감사 문서와 함께 표로 저장할 수 있습니다.</translation>
    </message>
    <message>
        <source>The project file cannot be checked completely, or its history has a gap.</source>
        <translation>프로젝트 파일을 완전히 확인할 수 없거나 이력에 빈 곳이 있습니다.</translation>
    </message>
    <message>
        <source>Project and data</source>
        <translation>프로젝트와 데이터</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>the whole picture</source>
        <translation>사진 전체</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>누가</translation>
    </message>
    <message>
        <source>What</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>이전 값</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새 값</translation>
    </message>
    <message>
        <source>Changes in the project file: {n}. Entries of this computer&apos;s audit trail about it: {m}.</source>
        <translation>프로젝트 파일의 변경: {n}건. 이 컴퓨터 감사 추적의 관련 기록: {m}건.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>변경 내역</translation>
    </message>
    <message>
        <source>Limit, learned again</source>
        <translation>한계, 다시 학습</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>한계</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>kept: parts are made like this</source>
        <translation>유지: 원래 이렇게 만들어짐</translation>
    </message>
    <message>
        <source>Versions and hashes</source>
        <translation>버전과 해시</translation>
    </message>
    <message>
        <source>The file is intact; it keeps the hashes of {n} of {all} training pictures.</source>
        <translation>파일은 온전하며 학습 사진 {all}장 중 {n}장의 해시를 보관합니다.</translation>
    </message>
    <message>
        <source>The file is intact, and keeps the hashes of all {n} training pictures.</source>
        <translation>파일은 온전하며 학습 사진 {n}장 모두의 해시를 보관합니다.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>식별자</translation>
    </message>
    <message>
        <source>File, SHA-256</source>
        <translation>파일 SHA-256</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>생성</translation>
    </message>
    <message>
        <source>Training pictures</source>
        <translation>학습 사진</translation>
    </message>
    <message>
        <source>{n}, of {m} parts</source>
        <translation>{n}장, 부품 {m}개</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>Left out by people</source>
        <translation>사람이 제외함</translation>
    </message>
    <message>
        <source>Labelled parts</source>
        <translation>표시한 부품</translation>
    </message>
    <message>
        <source>{good} good, {bad} defective</source>
        <translation>양품 {good}, 불량 {bad}</translation>
    </message>
    <message>
        <source>List of pictures, SHA-256</source>
        <translation>사진 목록 SHA-256</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>검출기</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Network input</source>
        <translation>네트워크 입력</translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation>백본</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>{n} vectors of {dims} values</source>
        <translation>값 {dims}개짜리 벡터 {n}개</translation>
    </message>
    <message>
        <source>Share kept, seed</source>
        <translation>보관 비율, 시드</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>거리</translation>
    </message>
    <message>
        <source>Other light and position</source>
        <translation>다른 조명과 위치</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>회전</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>정렬</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>영역</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>구역</translation>
    </message>
    <message>
        <source>Minimum area</source>
        <translation>최소 면적</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>축척</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>{n} mm a pixel</source>
        <translation>픽셀당 {n} mm</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>소프트웨어</translation>
    </message>
    <message>
        <source>When built</source>
        <translation>생성 당시</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>학습 내용</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Each good part is scored against what was learned without it. The promised limit is a quantile of these scores (split conformal prediction): it holds for new good parts that are made and shot like them.</source>
        <translation>각 양품은 그것을 빼고 학습한 것과 비교해 점수를 매깁니다. 약속 한계는 이 점수의 분위수이며(분할 등각 예측), 같은 방식으로 만들고 촬영한 새 양품에 적용됩니다.</translation>
    </message>
    <message>
        <source>{n}; not left out</source>
        <translation>{n}; 제외하지 않음</translation>
    </message>
    <message>
        <source>The promise in operation</source>
        <translation>가동 중의 약속</translation>
    </message>
    <message>
        <source>Every part of a live run is compared with the scores of the good parts (conformal test martingale). If the promise holds, an alarm is ever raised with a probability of at most 1 %.</source>
        <translation>실시간 검사의 모든 부품을 양품 점수와 비교합니다(등각 검정 마팅게일). 약속이 지켜지면 경보가 한 번이라도 울릴 확률은 최대 1 %입니다.</translation>
    </message>
    <message>
        <source>It does not hold any more on this computer, after {n} parts.</source>
        <translation>이 컴퓨터에서는 부품 {n}개 이후 더 이상 지켜지지 않습니다.</translation>
    </message>
    <message>
        <source>Parts whose truth is known</source>
        <translation>참값을 아는 부품</translation>
    </message>
    <message>
        <source>{alarms} of {good} good parts NG, {misses} of {defective} defective parts OK.</source>
        <translation>양품 {good}개 중 {alarms}개 NG, 불량품 {defective}개 중 {misses}개 OK.</translation>
    </message>
    <message>
        <source>Detection limit (synthetic defects)</source>
        <translation>검출 한계(합성 결함)</translation>
    </message>
    <message>
        <source>Probability-of-detection curves: logistic fit on the logarithm of the size, bound by the profile likelihood with simulated quantiles (terms of MIL-HDBK-1823A).</source>
        <translation>검출 확률 곡선: 크기의 로그에 대한 로지스틱 적합, 모의 분위수를 쓴 프로파일 우도 한계(MIL-HDBK-1823A 용어).</translation>
    </message>
    <message>
        <source>At most {share} of good parts are called NG: promised by the scores of {n} good parts.</source>
        <translation>양품 중 최대 {share}만 NG로 판정합니다. 양품 {n}개의 점수로 약속합니다.</translation>
    </message>
    <message>
        <source>Promise and limits</source>
        <translation>약속과 한계</translation>
    </message>
    <message>
        <source>{n}; each part was scored without its whole session</source>
        <translation>{n}; 각 부품은 자기 세션 전체를 빼고 점수를 매김</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>개수</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>틀림</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 구간</translation>
    </message>
    <message>
        <source>Intervals: Clopper and Pearson.</source>
        <translation>구간: 클로퍼-피어슨.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low}~{high}</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>SYNTHETIC, found with 90 % at 95 % confidence: {sizes}.</source>
        <translation>합성, 신뢰도 95 %로 90 % 검출: {sizes}.</translation>
    </message>
    <message>
        <source>The project has no scale, so sizes are in pixels only.</source>
        <translation>프로젝트에 축척이 없어 크기는 픽셀로만 적습니다.</translation>
    </message>
    <message>
        <source>{n} older rows are not printed.</source>
        <translation>이전 {n}행은 인쇄하지 않았습니다.</translation>
    </message>
    <message>
        <source>For {asked}, {n} good parts are needed.</source>
        <translation>{asked}에는 양품 {n}개가 필요합니다.</translation>
    </message>
    <message>
        <source>The limit in use is estimated; it is no promise.</source>
        <translation>사용 중인 한계는 추정값이며 약속이 아닙니다.</translation>
    </message>
    <message>
        <source>A person set the limit in use: neither the promise nor the estimate holds for it.</source>
        <translation>사용 중인 한계는 사람이 정했으므로 약속도 추정도 적용되지 않습니다.</translation>
    </message>
    <message>
        <source>Promise that was asked for</source>
        <translation>요청한 약속</translation>
    </message>
    <message>
        <source>Promised limit</source>
        <translation>약속 한계</translation>
    </message>
    <message>
        <source>Estimated limit</source>
        <translation>추정 한계</translation>
    </message>
    <message>
        <source>Limit in use</source>
        <translation>사용 중인 한계</translation>
    </message>
    <message>
        <source>Limit for REVIEW</source>
        <translation>REVIEW 한계</translation>
    </message>
    <message>
        <source>Good parts</source>
        <translation>양품</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>세션</translation>
    </message>
    <message>
        <source>the promised one</source>
        <translation>약속 한계</translation>
    </message>
    <message>
        <source>the estimated one</source>
        <translation>추정 한계</translation>
    </message>
    <message>
        <source>set by a person</source>
        <translation>사람이 정함</translation>
    </message>
    <message>
        <source>No parts were watched with this limit on this computer yet.</source>
        <translation>이 컴퓨터에서 이 한계로 지켜본 부품이 아직 없습니다.</translation>
    </message>
    <message>
        <source>It has held over {n} parts on this computer.</source>
        <translation>이 컴퓨터에서 부품 {n}개 동안 지켜졌습니다.</translation>
    </message>
    <message>
        <source>No part is labelled, so false alarms and misses were not counted.</source>
        <translation>표시한 부품이 없어 오경보와 놓침을 세지 않았습니다.</translation>
    </message>
    <message>
        <source>More good parts are NG than the promise allows, beyond chance.</source>
        <translation>우연을 넘어, 약속보다 많은 양품이 NG입니다.</translation>
    </message>
    <message>
        <source>No good part is labelled.</source>
        <translation>양품으로 표시한 부품이 없습니다.</translation>
    </message>
    <message>
        <source>No defective part is labelled: nothing is shown about misses.</source>
        <translation>불량으로 표시한 부품이 없어 놓침에 대해 입증된 것이 없습니다.</translation>
    </message>
    <message>
        <source>The detection limit was not measured.</source>
        <translation>검출 한계를 측정하지 않았습니다.</translation>
    </message>
    <message>
        <source>{n} more below</source>
        <translation>아래에 {n}개 더</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>측정</translation>
    </message>
    <message>
        <source>Painted into</source>
        <translation>그린 대상</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>{n} (NG without a defect, or not judged)</source>
        <translation>{n} (결함 없이 NG이거나 판정 불가)</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>결함</translation>
    </message>
    <message>
        <source>For project and limit</source>
        <translation>대상 프로젝트와 한계</translation>
    </message>
    <message>
        <source>Expected are {low} to {high} of good parts called NG.</source>
        <translation>양품의 {low}~{high}가 NG로 판정될 것으로 예상됩니다.</translation>
    </message>
    <message>
        <source>{limit} (95 % interval of false alarms: {low} to {high})</source>
        <translation>{limit} (오경보의 95 % 구간: {low}~{high})</translation>
    </message>
    <message>
        <source>these good parts allow no estimate</source>
        <translation>이 양품으로는 추정할 수 없음</translation>
    </message>
    <message>
        <source>The study is outdated.</source>
        <translation>측정이 더 이상 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>Measured in training parts, not in held-out ones.</source>
        <translation>따로 남겨 둔 부품이 아니라 학습 부품으로 측정했습니다.</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>결함</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>대비</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>검출</translation>
    </message>
    <message>
        <source>90 % from</source>
        <translation>90 % 검출 크기</translation>
    </message>
    <message>
        <source>90 % from, with 95 % confidence</source>
        <translation>90 % 검출 크기, 신뢰도 95 %</translation>
    </message>
    <message>
        <source>good parts called NG</source>
        <translation>NG로 판정된 양품</translation>
    </message>
    <message>
        <source>defective parts called OK</source>
        <translation>OK로 판정된 불량품</translation>
    </message>
    <message>
        <source>This part was judged by the project {theirs}, not by {ours}: the scores may not be comparable.</source>
        <translation>이 부품은 {ours}이(가) 아니라 프로젝트 {theirs}(으)로 판정되었습니다. 점수를 비교할 수 없을 수 있습니다.</translation>
    </message>
    <message>
        <source>Judging parts again</source>
        <translation>부품을 다시 판정하는 중</translation>
    </message>
    <message>
        <source>It looks like the remembered defect of {name} (correction {n}), so its distance counts {factor} times.</source>
        <translation>{name}의 기억된 결함(수정 {n})과 비슷하므로 거리를 {factor}배로 셉니다.</translation>
    </message>
    <message>
        <source>The network of {name} that came with the program was altered.</source>
        <translation>프로그램과 함께 설치된 {name} 네트워크가 변경되었습니다.</translation>
    </message>
    <message>
        <source>Install Inspector again. Projects and settings are kept.</source>
        <translation>Inspector를 다시 설치하세요. 프로젝트와 설정은 유지됩니다.</translation>
    </message>
    <message>
        <source>The project remembers defects, but its detector {name} cannot.</source>
        <translation>프로젝트는 결함을 기억하지만 검출기 {name}은(는) 할 수 없습니다.</translation>
    </message>
    <message>
        <source>This is the present file {path}. Only pictures in the archive are checked.</source>
        <translation>현재 파일 {path}입니다. 보관소의 사진만 확인됩니다.</translation>
    </message>
    <message>
        <source>Open the project {name} to see the anomaly map.</source>
        <translation>이상도 지도를 보려면 프로젝트 {name}을(를) 여십시오.</translation>
    </message>
    <message>
        <source>The picture is no longer in the archive: {path} is missing.</source>
        <translation>사진이 보관소에 더 이상 없습니다: {path}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>{path} was changed after it was archived, so it is not shown: it may not be the picture of this part.</source>
        <translation>{path}이(가) 보관된 뒤에 변경되어 표시하지 않습니다. 이 부품의 사진이 아닐 수 있습니다.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path}을(를) 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>No picture of this part was archived.</source>
        <translation>이 부품의 사진은 보관되지 않았습니다.</translation>
    </message>
    <message>
        <source>Checking the installation</source>
        <translation>설치를 확인하는 중</translation>
    </message>
    <message numerus="yes">
        <source>What was learned from labelled defects does not count in the scores of {n} labelled parts, because their pictures cannot be judged again: {name}.</source>
        <translation>
            <numerusform>라벨된 불량에서 배운 것은 라벨이 붙은 부품 {n}개의 점수에 반영되지 않습니다. 사진을 다시 판정할 수 없기 때문입니다: {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} good parts are judged by what was seen of them before, because their pictures are gone: {name}.</source>
        <translation>
            <numerusform>양품 {n}개는 사진이 없어 이전에 본 것으로 판정됩니다: {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only {n} labelled defects have their pictures, but {least} are needed. The pictures of {m} labelled parts are gone, such as {name}.</source>
        <translation>라벨된 불량 {n}개만 사진이 있지만 {least}개가 필요합니다. 라벨이 붙은 부품 {m}개의 사진이 없습니다. 예: {name}.</translation>
    </message>
    <message>
        <source>finds {found} of {n} labelled defects instead of {before}; false alarms on {m} good parts: {alarms} without it, {then} with it; limit {limit} → {limit_then}</source>
        <translation>라벨된 불량 {n}개 중 {before}개 대신 {found}개를 찾음; 양품 {m}개의 오경보: 이것 없이 {alarms}, 이것으로 {then}; 한계 {limit} → {limit_then}</translation>
    </message>
    <message>
        <source>These counts are at the promised limits. Your limit was set by hand and stays, so look at the verdicts that change.</source>
        <translation>이 수는 보장된 한계에서의 값입니다. 직접 설정한 한계는 그대로이므로 바뀌는 판정을 살펴보십시오.</translation>
    </message>
    <message>
        <source>SIMULATED study.</source>
        <translation>모의 분석입니다.</translation>
    </message>
    <message>
        <source>The part was judged again for this: {now} now, {then} then.</source>
        <translation>이를 위해 부품을 다시 판정했습니다. 지금은 {now}, 당시는 {then}입니다.</translation>
    </message>
    <message>
        <source>Open the project {name}: it judged this part.</source>
        <translation>프로젝트 {name}을(를) 여십시오. 이 부품을 판정한 프로젝트입니다.</translation>
    </message>
    <message>
        <source>Judging the part again</source>
        <translation>부품을 다시 판정하는 중</translation>
    </message>
    <message>
        <source>Looking for the reason</source>
        <translation>이유를 찾는 중</translation>
    </message>
    <message>
        <source>The brightest region ({area}, {place})</source>
        <translation>가장 밝은 영역({area}, {place})</translation>
    </message>
    <message>
        <source>{subject} differs {ratio} times as much from the good parts as the most different of the {n} does there.</source>
        <translation>{subject}: 양품과의 차이가 그곳에서 가장 다른 양품({n}개 중)의 {ratio}배입니다.</translation>
    </message>
    <message>
        <source>Of {n} good parts, {m} reach less at this place ({share} %).</source>
        <translation>양품 {n}개 중 {m}개가 이 위치에서 더 작은 값에 이릅니다({share} %).</translation>
    </message>
    <message>
        <source>The part could not be judged, so there is nothing to compare: {reason}</source>
        <translation>부품을 판정할 수 없어 비교할 것이 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The picture of the part is no longer there, so the nearest good patches cannot be found again.</source>
        <translation>부품의 사진이 더 이상 없어 가장 가까운 양품 패치를 다시 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>This detector compares with all good parts together, not with single patches, so no good part is shown.</source>
        <translation>이 검출기는 개별 패치가 아니라 모든 양품 전체와 비교하므로 양품을 표시하지 않습니다.</translation>
    </message>
    <message>
        <source>Several networks judge together, and each compares for itself. One good patch of each network is shown, with its distance in units of that network&apos;s spread; the distance of the patch is their mean.</source>
        <translation>여러 신경망이 함께 판정하며 각각 따로 비교합니다. 신경망마다 양품 패치 하나를 그 신경망의 산포 단위 거리와 함께 표시합니다. 패치의 거리는 그 평균입니다.</translation>
    </message>
    <message>
        <source>The picture is not exactly the one that was judged, so the distances are approximate.</source>
        <translation>사진이 판정된 사진과 정확히 같지 않아 거리는 근삿값입니다.</translation>
    </message>
    <message>
        <source>Files of good parts are missing or changed. The small pictures in the project are shown instead.</source>
        <translation>양품의 파일이 없거나 변경되었습니다. 대신 프로젝트의 작은 사진을 표시합니다.</translation>
    </message>
    <message>
        <source>Files of good parts are missing, and this project keeps no small pictures of them. Find the pictures again on the Tune page to see the good patches.</source>
        <translation>양품의 파일이 없고 이 프로젝트에는 작은 사진도 없습니다. 양품 패치를 보려면 조정 페이지에서 사진을 다시 찾으십시오.</translation>
    </message>
    <message>
        <source>Where the good patch lies in its picture is not known, so the whole good part is shown.</source>
        <translation>양품 패치가 사진의 어디에 있는지 알 수 없어 양품 전체를 표시합니다.</translation>
    </message>
    <message>
        <source>The good parts were also learned a little moved and turned, so a good patch may lie a little beside the mark.</source>
        <translation>양품은 조금 이동하고 회전한 상태로도 학습되었으므로 양품 패치가 표시에서 조금 벗어나 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>This project keeps no maps of its good parts, so it is not known what they reach at this place. Build it again to keep them.</source>
        <translation>이 프로젝트에는 양품의 맵이 없어 양품이 이 위치에서 어떤 값에 이르는지 알 수 없습니다. 맵을 보관하려면 다시 만드십시오.</translation>
    </message>
    <message>
        <source>This region ({area}, {place})</source>
        <translation>이 영역({area}, {place})</translation>
    </message>
    <message>
        <source>{subject} is the most different from the good parts.</source>
        <translation>{subject}: 양품과 가장 다릅니다.</translation>
    </message>
    <message>
        <source>{subject} is not unusual: of {n} good parts, {m} reach as much there.</source>
        <translation>{subject}: 특이하지 않습니다. 양품 {n}개 중 {m}개가 그곳에서 같은 값에 이릅니다.</translation>
    </message>
    <message>
        <source>{subject} is {ratio} times farther from any good patch than 99 % of good parts reach there.</source>
        <translation>{subject}: 양품의 99 %가 그곳에서 이르는 거리보다 어떤 양품 패치와도 {ratio}배 더 멉니다.</translation>
    </message>
    <message>
        <source>{subject} is {ratio} times farther from any good patch than the farthest of the {n} good parts there.</source>
        <translation>{subject}: 그곳에서 가장 먼 양품({n}개 중)보다 어떤 양품 패치와도 {ratio}배 더 멉니다.</translation>
    </message>
    <message>
        <source>{subject} differs {ratio} times as much from the good parts as 99 % of them do there.</source>
        <translation>{subject}: 양품과의 차이가 그곳에서 양품의 99 %가 보이는 차이의 {ratio}배입니다.</translation>
    </message>
    <message>
        <source>ERROR, because the part could not be judged.</source>
        <translation>ERROR: 부품을 판정할 수 없었습니다.</translation>
    </message>
    <message>
        <source>NG, because the score {score} is above the limit 1.00.</source>
        <translation>NG: 점수 {score}이(가) 한계 1.00을 넘습니다.</translation>
    </message>
    <message>
        <source>The part could not be judged, so there is nothing to compare.</source>
        <translation>부품을 판정할 수 없어 비교할 것이 없습니다.</translation>
    </message>
    <message>
        <source>This detector compares with all good parts together, not with single patches. The good parts shown are the most usual ones at this place.</source>
        <translation>이 검출기는 개별 패치가 아니라 모든 양품 전체와 비교합니다. 표시된 양품은 이 위치에서 가장 보통인 것입니다.</translation>
    </message>
    <message>
        <source>At the same limit, without that, the part would be {verdict}.</source>
        <translation>같은 한계에서 그것이 없으면 이 부품은 {verdict}입니다.</translation>
    </message>
    <message>
        <source>above left of the middle</source>
        <translation>가운데의 왼쪽 위</translation>
    </message>
    <message>
        <source>above the middle</source>
        <translation>가운데의 위쪽</translation>
    </message>
    <message>
        <source>above right of the middle</source>
        <translation>가운데의 오른쪽 위</translation>
    </message>
    <message>
        <source>left of the middle</source>
        <translation>가운데의 왼쪽</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>가운데</translation>
    </message>
    <message>
        <source>right of the middle</source>
        <translation>가운데의 오른쪽</translation>
    </message>
    <message>
        <source>below left of the middle</source>
        <translation>가운데의 왼쪽 아래</translation>
    </message>
    <message>
        <source>below the middle</source>
        <translation>가운데의 아래쪽</translation>
    </message>
    <message>
        <source>below right of the middle</source>
        <translation>가운데의 오른쪽 아래</translation>
    </message>
    <message>
        <source>This place ({place})</source>
        <translation>이 위치({place})</translation>
    </message>
    <message>
        <source>The most unusual place ({place})</source>
        <translation>가장 특이한 위치({place})</translation>
    </message>
    <message>
        <source>OK, because the score {score} is not above the limit {limit}.</source>
        <translation>OK: 점수 {score}이(가) 한계 {limit}을(를) 넘지 않습니다.</translation>
    </message>
    <message>
        <source>The limit is the one that the good parts promise.</source>
        <translation>한계는 양품이 보증하는 값입니다.</translation>
    </message>
    <message>
        <source>The limit is estimated from the scores of the good parts.</source>
        <translation>한계는 양품의 점수로 추정한 값입니다.</translation>
    </message>
    <message>
        <source>The limit was set by hand.</source>
        <translation>한계는 직접 설정되었습니다.</translation>
    </message>
    <message>
        <source>The region lies in the zone {zone}.</source>
        <translation>이 영역은 구역 {zone}에 있습니다.</translation>
    </message>
    <message>
        <source>This place is ignored.</source>
        <translation>이 위치는 무시됩니다.</translation>
    </message>
    <message>
        <source>at the upper left corner</source>
        <translation>왼쪽 위 모서리</translation>
    </message>
    <message>
        <source>at the upper edge</source>
        <translation>위쪽 가장자리</translation>
    </message>
    <message>
        <source>at the upper right corner</source>
        <translation>오른쪽 위 모서리</translation>
    </message>
    <message>
        <source>at the left edge</source>
        <translation>왼쪽 가장자리</translation>
    </message>
    <message>
        <source>at the right edge</source>
        <translation>오른쪽 가장자리</translation>
    </message>
    <message>
        <source>at the lower left corner</source>
        <translation>왼쪽 아래 모서리</translation>
    </message>
    <message>
        <source>at the lower edge</source>
        <translation>아래쪽 가장자리</translation>
    </message>
    <message>
        <source>at the lower right corner</source>
        <translation>오른쪽 아래 모서리</translation>
    </message>
    <message>
        <source>REVIEW, because the score {score} is above the lower limit {limit}, but not above the limit 1.00.</source>
        <translation>REVIEW: 점수 {score}이(가) 하한계 {limit}을(를) 넘지만 한계 1.00은 넘지 않습니다.</translation>
    </message>
    <message>
        <source>REVIEW, because of a doubt, whatever the score: {reason}</source>
        <translation>REVIEW: 점수와 관계없이 의심스러운 점이 있습니다. {reason}</translation>
    </message>
    <message>
        <source>Distances count {factor} times there.</source>
        <translation>그곳에서는 거리가 {factor}배로 계산됩니다.</translation>
    </message>
    <message>
        <source>Only regions of at least {area} count there.</source>
        <translation>그곳에서는 {area} 이상의 영역만 계산됩니다.</translation>
    </message>
    <message>
        <source>The project has learned from labelled defects, but its detector {name} cannot use that.</source>
        <translation>프로젝트가 라벨된 불량에서 배웠지만 검출기 {name}은(는) 그것을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>No picture of this part was archived, and {path} is no longer there.</source>
        <translation>이 부품의 사진은 보관되지 않았고, {path}은(는) 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>A person must check the part because of a doubt: no limit changes that.</source>
        <translation>의심스러운 점이 있어 사람이 부품을 확인해야 합니다. 한계를 바꿔도 달라지지 않습니다.</translation>
    </message>
    <message>
        <source>The score exceeds the limit by {share} %. With a limit of {needed} % in place of {now} % the part would be OK.</source>
        <translation>점수가 한계를 {share} % 넘습니다. 한계가 {now} % 대신 {needed} %라면 부품은 OK입니다.</translation>
    </message>
    <message>
        <source>With a minimum area of {area} the part would be OK.</source>
        <translation>최소 면적이 {area}이면 부품은 OK입니다.</translation>
    </message>
    <message>
        <source>The pictures have another colour.</source>
        <translation>그림의 색이 다릅니다.</translation>
    </message>
    <message>
        <source>They are unlike the good parts: perhaps another product, place or background.</source>
        <translation>양품과 다릅니다. 다른 제품, 위치 또는 배경일 수 있습니다.</translation>
    </message>
    <message>
        <source>The parts lie {share} % of the picture away from their usual place.</source>
        <translation>부품이 평소 위치에서 그림의 {share} %만큼 벗어나 있습니다.</translation>
    </message>
    <message>
        <source>The parts are turned by {degrees} degrees.</source>
        <translation>부품이 {degrees}도 회전되어 있습니다.</translation>
    </message>
    <message>
        <source>The pictures are darker ({found}, usually {usual}).</source>
        <translation>그림이 더 어둡습니다({found}, 평소 {usual}).</translation>
    </message>
    <message>
        <source>The pictures are brighter ({found}, usually {usual}).</source>
        <translation>그림이 더 밝습니다({found}, 평소 {usual}).</translation>
    </message>
    <message>
        <source>The pictures have less contrast ({found}, usually {usual}).</source>
        <translation>그림의 대비가 더 낮습니다({found}, 평소 {usual}).</translation>
    </message>
    <message>
        <source>The pictures have more contrast ({found}, usually {usual}).</source>
        <translation>그림의 대비가 더 높습니다({found}, 평소 {usual}).</translation>
    </message>
    <message>
        <source>The pictures are less sharp.</source>
        <translation>그림이 덜 선명합니다.</translation>
    </message>
    <message>
        <source>The pictures are sharper, or have more noise.</source>
        <translation>그림이 더 선명하거나 잡음이 더 많습니다.</translation>
    </message>
    <message>
        <source>Judging waits until the last picture is in the archive.</source>
        <translation>마지막 사진이 보관될 때까지 판정을 기다립니다.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures of this run are not in the archive.</source>
        <translation>
            <numerusform>이번 실행의 사진 {n}장이 보관되지 않았습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk is slow: pictures of {n} OK parts were left out of the archive.</source>
        <translation>
            <numerusform>디스크가 느립니다: OK 부품 {n}개의 사진을 보관하지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last picture is still being written.</source>
        <translation>마지막 사진을 아직 저장하는 중입니다.</translation>
    </message>
    <message>
        <source>The station is empty, so no picture was taken.</source>
        <translation>스테이션이 비어 있어 촬영하지 않았습니다.</translation>
    </message>
    <message>
        <source>Put a good part there, then try again.</source>
        <translation>양품을 놓은 다음 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>This part was already collected, so its picture was not taken again.</source>
        <translation>이 부품은 이미 수집되어 다시 촬영하지 않았습니다.</translation>
    </message>
    <message>
        <source>Put the next part there.</source>
        <translation>다음 부품을 놓으십시오.</translation>
    </message>
    <message>
        <source>{path} cannot be deleted: {reason}.</source>
        <translation>{path}을(를) 삭제할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Check its cable or its address, or stop.</source>
        <translation>케이블이나 주소를 확인하거나 정지하십시오.</translation>
    </message>
    <message>
        <source>The picture is black.</source>
        <translation>사진이 검습니다.</translation>
    </message>
    <message>
        <source>Check light and lens cover.</source>
        <translation>조명과 렌즈 덮개를 확인하십시오.</translation>
    </message>
    <message>
        <source>The camera sends the same picture again and again.</source>
        <translation>카메라가 같은 사진만 계속 보냅니다.</translation>
    </message>
    <message>
        <source>Restart the camera; nothing is judged until its picture changes.</source>
        <translation>카메라를 다시 시작하십시오. 사진이 바뀔 때까지 판정하지 않습니다.</translation>
    </message>
    <message>
        <source>The picture of the empty station is from another camera or resolution, so every frame counts as a part.</source>
        <translation>빈 스테이션 사진이 다른 카메라나 해상도의 것이라 모든 프레임을 부품으로 봅니다.</translation>
    </message>
    <message>
        <source>Take it again.</source>
        <translation>다시 촬영하십시오.</translation>
    </message>
    <message>
        <source>The camera sent no colour picture.</source>
        <translation>카메라가 컬러 사진을 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Choose another pixel format.</source>
        <translation>다른 픽셀 형식을 선택하십시오.</translation>
    </message>
    <message>
        <source>The run was stopped before the record was on the disk.</source>
        <translation>기록이 디스크에 저장되기 전에 검사가 중지되었습니다.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures keep the scores that they had, because the project learned from labelled defects: {name}.</source>
        <translation>
            <numerusform>프로젝트가 라벨된 불량에서 배웠으므로 사진 {n}장은 이전 점수를 유지합니다: {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the small picture that the project keeps; File &gt; Find pictures… looks for the picture itself.</source>
        <translation>이것은 프로젝트가 보관하는 작은 사진입니다. 파일 &gt; 사진 찾기…에서 원본 사진을 찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>This check failed ({kind}: {fault}).</source>
        <translation>이 검사에 실패했습니다({kind}: {fault}).</translation>
    </message>
    <message>
        <source>Program and libraries</source>
        <translation>프로그램과 라이브러리</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>프로세서</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>{kind}: {m} of {n} defects had no room or could not be seen, and count nowhere.</source>
        <translation>{kind}: 결함 {n}개 중 {m}개는 자리가 없거나 보이지 않아 세지 않았습니다.</translation>
    </message>
    <message>
        <source>None of the {n} good parts can be used: all are NG already, or cannot be judged.</source>
        <translation>양품 {n}개 모두 이미 NG이거나 판정할 수 없어 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the limit and the pictures, or choose other good parts.</source>
        <translation>한계와 사진을 확인하거나 다른 양품을 고르십시오.</translation>
    </message>
    <message>
        <source>Judging good parts</source>
        <translation>양품 판정</translation>
    </message>
    <message>
        <source>Judging synthetic defects</source>
        <translation>합성 결함 판정</translation>
    </message>
    <message>
        <source>No synthetic defect could be painted: there is no room for one on the parts.</source>
        <translation>합성 결함을 그릴 수 없습니다. 부품에 자리가 없습니다.</translation>
    </message>
    <message>
        <source>Check the zones and the section that is judged.</source>
        <translation>영역과 판정 구역을 확인하십시오.</translation>
    </message>
    <message>
        <source>Fitting curves</source>
        <translation>곡선 맞춤</translation>
    </message>
    <message>
        <source>zone {number} ({kind})</source>
        <translation>영역 {number}({kind})</translation>
    </message>
    <message>
        <source>{n} grey values darker or brighter</source>
        <translation>{n} 그레이값 어둡거나 밝음</translation>
    </message>
    <message>
        <source>Size: the length of a scratch (its width is a 25th of it, at least one pixel), for the others the diameter of a circle of the same area. Found: the part is NG. The defects are synthetic: painted into pictures of good parts. Real defects may look different.</source>
        <translation>크기: 긁힘은 길이(폭은 그 1/25, 최소 1픽셀), 나머지는 면적이 같은 원의 지름. 검출: 부품이 NG. 결함은 양품 사진에 그려 넣은 합성 결함이며 실제 결함은 다르게 보일 수 있습니다.</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>중요</translation>
    </message>
    <message>
        <source>cosmetic</source>
        <translation>외관</translation>
    </message>
    <message>
        <source>cannot be said</source>
        <translation>말할 수 없음</translation>
    </message>
    <message>
        <source>more than {size}</source>
        <translation>{size} 초과</translation>
    </message>
    <message>
        <source>at most {size}</source>
        <translation>최대 {size}</translation>
    </message>
    <message>
        <source>shows what is behind the part</source>
        <translation>부품 뒤가 보임</translation>
    </message>
    <message>
        <source>scratch</source>
        <translation>긁힘</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>점</translation>
    </message>
    <message>
        <source>stain</source>
        <translation>얼룩</translation>
    </message>
    <message>
        <source>missing material</source>
        <translation>결손</translation>
    </message>
    <message>
        <source>outside all zones</source>
        <translation>모든 영역 밖</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>cannot be said: all were found, also of {size}</source>
        <translation>말할 수 없음: {size}까지 모두 검출됨</translation>
    </message>
    <message>
        <source>cannot be said: none was found, up to {size}</source>
        <translation>말할 수 없음: {size}까지 하나도 검출되지 않음</translation>
    </message>
    <message>
        <source>cannot be said: larger ones are not found more often</source>
        <translation>말할 수 없음: 크다고 더 자주 검출되지 않음</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>{low}와 {high} 사이</translation>
    </message>
    <message>
        <source>{n} good parts of a folder that were not learned</source>
        <translation>학습하지 않은 폴더의 양품 {n}개</translation>
    </message>
    <message>
        <source>{n} labelled good parts that were not learned</source>
        <translation>학습하지 않은, 표시한 양품 {n}개</translation>
    </message>
    <message>
        <source>{n} training parts, each judged as if it had not been learned</source>
        <translation>학습 부품 {n}개, 각각 학습하지 않은 것처럼 판정</translation>
    </message>
    <message>
        <source>Pictures in the folder that were learned or are known as defective, and left out: {n}.</source>
        <translation>폴더에서 학습했거나 불량으로 알려져 제외한 사진: {n}.</translation>
    </message>
    <message>
        <source>There are no held-out good parts: the defects are in training parts, each judged without itself. Measure with good parts that were not learned as soon as there are some.</source>
        <translation>따로 남겨 둔 양품이 없습니다. 결함은 학습 부품에 그렸고, 각 부품은 자신을 빼고 판정했습니다. 학습하지 않은 양품이 생기면 그것으로 측정하십시오.</translation>
    </message>
    <message>
        <source>The project has learned every picture in {folder}, or they are known as defective.</source>
        <translation>{folder}의 모든 사진은 이미 학습했거나 불량으로 알려져 있습니다.</translation>
    </message>
    <message>
        <source>This detector cannot judge a changed training part as if it had not learned it.</source>
        <translation>이 검출기는 바뀐 학습 부품을 학습하지 않은 것처럼 판정할 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no good part to measure with: none is labelled, and the training pictures are gone.</source>
        <translation>측정에 쓸 양품이 없습니다. 표시한 것이 없고 학습 사진도 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Only {n} good parts: the result says little about others.</source>
        <translation>
            <numerusform>양품이 {n}개뿐이라 다른 부품에 대해 말하는 바가 적습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was learned from labelled defects does not fit the new good parts, and is forgotten.</source>
        <translation>라벨된 불량에서 배운 것은 새 양품에 맞지 않아 잊습니다.</translation>
    </message>
    <message>
        <source>The labels are still there: learn from them again on the Tune page.</source>
        <translation>라벨은 그대로 있습니다. 조정 페이지에서 다시 배우십시오.</translation>
    </message>
    <message>
        <source>No defective part was judged in all passes, so there is no miss rate.</source>
        <translation>모든 회차에서 판정된 불량 부품이 없어 미검출률이 없습니다.</translation>
    </message>
    <message>
        <source>No good part was judged in all passes, so there is no false-alarm rate.</source>
        <translation>모든 회차에서 판정된 양품이 없어 오경보율이 없습니다.</translation>
    </message>
    <message>
        <source>The map was made anew, with the open project.</source>
        <translation>맵은 열린 프로젝트로 새로 만들었습니다.</translation>
    </message>
    <message>
        <source>This part was shown to the camera. Its picture was not kept.</source>
        <translation>이 부품은 카메라에 보여 준 것입니다. 사진은 보관되지 않았습니다.</translation>
    </message>
    <message>
        <source>This picture was removed from the challenge parts.</source>
        <translation>이 사진은 점검용 부품에서 제거되었습니다.</translation>
    </message>
    <message>
        <source>Judge the challenge parts now (Project &gt; Challenge parts…).</source>
        <translation>지금 점검용 부품을 판정하십시오(프로젝트 &gt; 점검용 부품…).</translation>
    </message>
    <message>
        <source>An engineer adds them (Project &gt; Challenge parts…).</source>
        <translation>엔지니어가 추가합니다(프로젝트 &gt; 점검용 부품…).</translation>
    </message>
    <message>
        <source>A missed defect of it is remembered, by correction {n}.</source>
        <translation>이 사진의 놓친 결함이 정정 {n}(으)로 기억되어 있습니다.</translation>
    </message>
    <message>
        <source>Undo that correction first, if the part is good.</source>
        <translation>부품이 양품이면 먼저 그 정정을 되돌리십시오.</translation>
    </message>
    <message>
        <source>More than {n} parts are too many to be called good at once.</source>
        <translation>한 번에 양품으로 지정하기에는 {n}개를 넘는 부품은 너무 많습니다.</translation>
    </message>
    <message>
        <source>Choose at most {n}; or build the project again with these parts.</source>
        <translation>최대 {n}개를 고르거나, 이 부품들로 프로젝트를 다시 만드십시오.</translation>
    </message>
    <message>
        <source>Looking at what was learned from labelled defects</source>
        <translation>라벨된 불량에서 배운 것을 살펴보는 중</translation>
    </message>
    <message>
        <source>It is NG only because of what was learned from labelled defects (correction {n}).</source>
        <translation>라벨된 불량에서 배운 것(수정 {n}) 때문에만 NG입니다.</translation>
    </message>
    <message>
        <source>Label it as good and learn from the labelled defects again, or undo that correction.</source>
        <translation>양품으로 라벨을 붙이고 라벨된 불량에서 다시 배우거나 그 수정을 취소하십시오.</translation>
    </message>
    <message>
        <source>Looking at the good parts</source>
        <translation>양품을 살펴보는 중</translation>
    </message>
    <message>
        <source>Looking at the labelled parts</source>
        <translation>라벨이 붙은 부품을 살펴보는 중</translation>
    </message>
    <message>
        <source>Trying it on parts that it did not learn</source>
        <translation>배우지 않은 부품에서 시험하는 중</translation>
    </message>
    <message numerus="yes">
        <source>There are {n} labelled defects, but {least} are needed to learn from them.</source>
        <translation>
            <numerusform>라벨된 불량이 {n}개 있지만 배우려면 {least}개가 필요합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is learned from {n} labelled parts, because their pictures are gone or have changed: {name}.</source>
        <translation>
            <numerusform>라벨이 붙은 부품 {n}개는 사진이 없거나 바뀌어 아무것도 배우지 않습니다: {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Labelled defects can be learned only if they are compared with the pictures of all good parts, and one is gone or has changed: {name}.</source>
        <translation>라벨된 불량은 모든 양품의 사진과 비교해야만 배울 수 있는데, 하나가 없거나 바뀌었습니다: {name}.</translation>
    </message>
    <message>
        <source>A project that weights distances by their density cannot learn from labelled defects.</source>
        <translation>거리를 밀도로 가중하는 프로젝트는 라벨된 불량에서 배울 수 없습니다.</translation>
    </message>
    <message>
        <source>Label {n} more.</source>
        <translation>{n}개 더 라벨을 붙이십시오.</translation>
    </message>
    <message>
        <source>Put the pictures back, or connect their drive, or label more defects.</source>
        <translation>사진을 되돌려 놓거나 드라이브를 연결하거나 불량에 라벨을 더 붙이십시오.</translation>
    </message>
    <message>
        <source>{n} labelled defects</source>
        <translation>라벨된 불량 {n}개</translation>
    </message>
    <message>
        <source>It finds clearly more of the labelled defects that it did not learn.</source>
        <translation>배우지 않은 라벨된 불량을 뚜렷이 더 많이 찾습니다.</translation>
    </message>
    <message>
        <source>It finds more of the labelled defects, but calls clearly more good parts NG, so it is not offered.</source>
        <translation>라벨된 불량을 더 많이 찾지만 양품을 뚜렷이 더 자주 NG로 판정하므로 제안하지 않습니다.</translation>
    </message>
    <message>
        <source>It does not find clearly more of the labelled defects that it did not learn, so it is not offered.</source>
        <translation>배우지 않은 라벨된 불량을 뚜렷이 더 많이 찾지 못하므로 제안하지 않습니다.</translation>
    </message>
    <message>
        <source>Try again when more defects are labelled that are missed now.</source>
        <translation>지금 놓치는 불량에 라벨을 더 붙인 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Agreement is shown if no known defective part passed and both kappas are at least 0.75.</source>
        <translation>알려진 불량품이 하나도 통과하지 않고 두 카파가 모두 0.75 이상이면 일치가 입증됩니다.</translation>
    </message>
    <message>
        <source>It is of an earlier state of the project or of its limits.</source>
        <translation>프로젝트나 한계의 이전 상태에 대한 결과입니다.</translation>
    </message>
    <message>
        <source>The doctor found nothing about the {n} pictures of good parts.</source>
        <translation>양품 진단에서 양품 사진 {n}장에 대해 발견된 것이 없습니다.</translation>
    </message>
    <message>
        <source>{n} parts, {passes} passes: miss rate {missed}, false-alarm rate {false_alarms}.</source>
        <translation>부품 {n}개, {passes}회차: 미검출률 {missed}, 오경보율 {false_alarms}.</translation>
    </message>
    <message>
        <source>good</source>
        <translation>양품</translation>
    </message>
    <message>
        <source>defective</source>
        <translation>불량</translation>
    </message>
    <message>
        <source>{n} good parts are too few to be compared with one another; from {least} on, the doctor does.</source>
        <translation>양품 {n}개는 서로 비교하기에 너무 적습니다. {least}개부터 양품 진단에서 비교합니다.</translation>
    </message>
    <message>
        <source>Challenge parts were not judged on this computer.</source>
        <translation>이 컴퓨터에서 점검용 부품을 판정하지 않았습니다.</translation>
    </message>
    <message>
        <source>{n} of {all} challenge parts were not judged as expected.</source>
        <translation>점검용 부품 {all}개 중 {n}개가 예상대로 판정되지 않았습니다.</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>알려진 상태</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>오판정</translation>
    </message>
    <message>
        <source>A study was begun at {at} and is not finished: {n} of {all} judgements.</source>
        <translation>{at}에 시작한 분석이 끝나지 않았습니다: 판정 {all}회 중 {n}회.</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>해당 수</translation>
    </message>
    <message>
        <source>Not judged alike</source>
        <translation>판정이 서로 다른 부품</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>{n} further rows are not printed.</source>
        <translation>나머지 {n}행은 인쇄하지 않습니다.</translation>
    </message>
    <message>
        <source>Of {n} of {all} pictures only the score is known.</source>
        <translation>사진 {all}장 중 {n}장은 점수만 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Defective parts found</source>
        <translation>검출한 불량품</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{all}개 중 {n}개</translation>
    </message>
    <message>
        <source>No study was done on this computer.</source>
        <translation>이 컴퓨터에서 분석을 하지 않았습니다.</translation>
    </message>
    <message>
        <source>The same pictures were judged: nothing is said about repeatability.</source>
        <translation>같은 사진을 판정했으므로 반복성에 대해 아무것도 말해 주지 않습니다.</translation>
    </message>
    <message>
        <source>parts shown to the camera in each pass</source>
        <translation>회차마다 카메라에 보인 부품</translation>
    </message>
    <message>
        <source>SIMULATED: shifted and relit copies of the pictures</source>
        <translation>모의: 위치와 밝기를 바꾼 사진 사본</translation>
    </message>
    <message>
        <source>the same pictures in each pass</source>
        <translation>회차마다 같은 사진</translation>
    </message>
    <message>
        <source>What was judged</source>
        <translation>판정 대상</translation>
    </message>
    <message>
        <source>defective, OK at least once</source>
        <translation>불량품, 한 번 이상 OK</translation>
    </message>
    <message>
        <source>good, not OK at least once</source>
        <translation>양품, 한 번 이상 OK 아님</translation>
    </message>
    <message>
        <source>judged rightly in each pass</source>
        <translation>모든 회차에서 올바르게 판정</translation>
    </message>
    <message>
        <source>Overridden.</source>
        <translation>예외가 허용되었습니다.</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>예외 허용</translation>
    </message>
    <message>
        <source>{path} was saved again while it was read.</source>
        <translation>{path}을(를) 읽는 동안 다시 저장되었습니다.</translation>
    </message>
    <message>
        <source>Write the dossier again.</source>
        <translation>감사 문서를 다시 쓰십시오.</translation>
    </message>
    <message numerus="yes">
        <source>{n} patches</source>
        <translation>
            <numerusform>패치 {n}개</numerusform>
        </translation>
    </message>
    <message>
        <source>Learned from {n} labelled defects (finds {found} instead of {before} of those that it did not learn)</source>
        <translation>라벨된 불량 {n}개에서 배움 (배우지 않은 것 중 {before}개 대신 {found}개를 찾음)</translation>
    </message>
    <message>
        <source>Missed defect remembered</source>
        <translation>놓친 결함을 기억함</translation>
    </message>
    <message>
        <source>False alarm called good</source>
        <translation>오경보를 양품으로 정정</translation>
    </message>
    <message>
        <source>some</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>강함</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>any angle</source>
        <translation>모든 각도</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>무시</translation>
    </message>
    <message>
        <source>Memory bank</source>
        <translation>메모리 뱅크</translation>
    </message>
    <message>
        <source>Hash (SHA-256)</source>
        <translation>해시(SHA-256)</translation>
    </message>
    <message>
        <source>{n} of each kind and contrast in each zone, seed {seed}</source>
        <translation>영역마다 종류와 대비별 {n}개, 시드 {seed}</translation>
    </message>
    <message>
        <source>What was learned from labelled defects (correction {n}) calls this region a defect, so its distances count {factor} times.</source>
        <translation>라벨된 불량에서 배운 것(수정 {n})이 이 영역을 불량으로 보므로 그 거리는 {factor}배로 셉니다.</translation>
    </message>
    <message>
        <source>{kind} ({n} grey values)</source>
        <translation>{kind}({n} 그레이값)</translation>
    </message>
    <message>
        <source>Each size holds for the contrast beside it: a defect of less contrast must be larger to be found.</source>
        <translation>각 크기는 옆에 적힌 대비에서만 유효합니다. 대비가 낮은 결함은 더 커야 검출됩니다.</translation>
    </message>
    <message>
        <source>Looking for good parts</source>
        <translation>양품 찾기</translation>
    </message>
    <message>
        <source>Choose a folder of good parts that it has not learned.</source>
        <translation>학습하지 않은 양품 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a folder of good parts that were not learned, or label at least {n} on Tune.</source>
        <translation>학습하지 않은 양품 폴더를 고르거나 조정 페이지에서 {n}개 이상 표시하십시오.</translation>
    </message>
    <message>
        <source>Choose a folder of good parts, or put the training pictures back.</source>
        <translation>양품 폴더를 고르거나 학습 사진을 제자리에 두십시오.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>시계</translation>
    </message>
    <message>
        <source>Rights: settings</source>
        <translation>권한: 설정</translation>
    </message>
    <message>
        <source>Rights: converted networks</source>
        <translation>권한: 변환된 네트워크</translation>
    </message>
    <message>
        <source>Rights: records</source>
        <translation>권한: 기록</translation>
    </message>
    <message>
        <source>Rights: archived pictures</source>
        <translation>권한: 보관된 사진</translation>
    </message>
    <message>
        <source>Rights: weights</source>
        <translation>권한: 가중치</translation>
    </message>
    <message>
        <source>Space: records</source>
        <translation>공간: 기록</translation>
    </message>
    <message>
        <source>Space: converted networks</source>
        <translation>공간: 변환된 네트워크</translation>
    </message>
    <message>
        <source>Disk: records</source>
        <translation>디스크: 기록</translation>
    </message>
    <message>
        <source>Disk: converted networks</source>
        <translation>디스크: 변환된 네트워크</translation>
    </message>
    <message>
        <source>Weights unchanged</source>
        <translation>가중치 무결성</translation>
    </message>
    <message>
        <source>Network and search</source>
        <translation>네트워크와 검색</translation>
    </message>
    <message>
        <source>Speed: fast detail</source>
        <translation>속도: 빠름</translation>
    </message>
    <message>
        <source>Speed: standard detail</source>
        <translation>속도: 표준</translation>
    </message>
    <message>
        <source>Speed: fine detail</source>
        <translation>속도: 정밀</translation>
    </message>
    <message>
        <source>Converted networks unchanged</source>
        <translation>변환된 네트워크 무결성</translation>
    </message>
    <message>
        <source>Cameras and watched folders</source>
        <translation>카메라와 감시 폴더</translation>
    </message>
    <message>
        <source>Triggers over TCP</source>
        <translation>TCP 트리거</translation>
    </message>
    <message>
        <source>Triggers over HTTP</source>
        <translation>HTTP 트리거</translation>
    </message>
    <message>
        <source>Reference parts of the project</source>
        <translation>프로젝트의 기준 부품</translation>
    </message>
    <message>
        <source>Look at the other lines first. If nothing explains it, send this report.</source>
        <translation>먼저 다른 줄을 확인하십시오. 원인을 알 수 없으면 이 보고서를 보내 주십시오.</translation>
    </message>
    <message>
        <source>This check did not end within {n} s.</source>
        <translation>이 검사가 {n}초 안에 끝나지 않았습니다.</translation>
    </message>
    <message>
        <source>Restart the computer and test again.</source>
        <translation>컴퓨터를 다시 시작하고 다시 검사하십시오.</translation>
    </message>
    <message>
        <source>{name} sends {width} x {height} pixels.</source>
        <translation>{name}: {width} x {height} 픽셀을 보냅니다.</translation>
    </message>
    <message>
        <source>Port {n} is used by another program: {name}.</source>
        <translation>포트 {n}을(를) 다른 프로그램이 사용 중입니다: {name}.</translation>
    </message>
    <message>
        <source>The watched folder {folder} is not there.</source>
        <translation>감시 폴더 {folder}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>{name} sends no frame.</source>
        <translation>{name}: 프레임을 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Port {n} is free.</source>
        <translation>포트 {n}이(가) 비어 있습니다.</translation>
    </message>
    <message>
        <source>Port {n} cannot be opened: {reason}.</source>
        <translation>포트 {n}을(를) 열 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>If no window of Inspector is open, close the program that uses it, or choose another port.</source>
        <translation>Inspector 창이 열려 있지 않다면 그 포트를 사용하는 프로그램을 닫거나 다른 포트를 선택하십시오.</translation>
    </message>
    <message>
        <source>Close that program, or choose another port on the Settings page.</source>
        <translation>그 프로그램을 닫거나 설정 화면에서 다른 포트를 선택하십시오.</translation>
    </message>
    <message>
        <source>No camera or watched folder is set up on this computer.</source>
        <translation>이 컴퓨터에 설정된 카메라나 감시 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>Check its drive or network.</source>
        <translation>드라이브나 네트워크를 점검하십시오.</translation>
    </message>
    <message>
        <source>Switched off.</source>
        <translation>꺼져 있습니다.</translation>
    </message>
    <message>
        <source>Port {n} is open in the window of Inspector.</source>
        <translation>포트 {n}은(는) Inspector 창에서 열려 있습니다.</translation>
    </message>
    <message>
        <source>{folder} is there.</source>
        <translation>{folder}이(가) 있습니다.</translation>
    </message>
    <message>
        <source>The weights of the program&apos;s {n} networks are unchanged.</source>
        <translation>프로그램에 포함된 네트워크 {n}개의 가중치가 변경되지 않았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>{n} files of further weights can be read.</source>
        <translation>
            <numerusform>추가 가중치 파일 {n}개를 읽을 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} converted networks are unchanged.</source>
        <translation>
            <numerusform>변환된 네트워크 {n}개가 변경되지 않았습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} networks that came with the program were altered.</source>
        <translation>
            <numerusform>프로그램과 함께 설치된 네트워크 {n}개가 변경되었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} converted networks in {folder} were altered.</source>
        <translation>
            <numerusform>{folder}에 있는 변환된 네트워크 {n}개가 변경되었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The program converts them again. If this happens again, check the disk and the memory.</source>
        <translation>프로그램이 다시 변환합니다. 이 문제가 반복되면 디스크와 메모리를 점검하십시오.</translation>
    </message>
    <message>
        <source>No network was converted yet.</source>
        <translation>아직 변환된 네트워크가 없습니다.</translation>
    </message>
    <message>
        <source>The network runs with {runtime} {version}.</source>
        <translation>네트워크는 {runtime} {version}(으)로 실행됩니다.</translation>
    </message>
    <message>
        <source>Verdicts are the same, but take longer. Install the program again, or use another processor.</source>
        <translation>판정은 같지만 시간이 더 걸립니다. 프로그램을 다시 설치하거나 다른 프로세서를 사용하십시오.</translation>
    </message>
    <message>
        <source>{median} ms a part (the longest took {longest} ms), {n} px.</source>
        <translation>부품당 {median} ms(최대 {longest} ms), {n} px.</translation>
    </message>
    <message>
        <source>Close other programs and test again, or use a faster computer.</source>
        <translation>다른 프로그램을 닫고 다시 검사하거나 더 빠른 컴퓨터를 사용하십시오.</translation>
    </message>
    <message numerus="yes">
        <source>{name}: its {n} reference parts have the scores of the build (largest difference {share}).</source>
        <translation>
            <numerusform>{name}: 기준 부품 {n}개의 점수가 만들 때와 같습니다(최대 차이 {share}).</numerusform>
        </translation>
    </message>
    <message>
        <source>The search runs with numba {version}.</source>
        <translation>검색은 numba {version}(으)로 실행됩니다.</translation>
    </message>
    <message>
        <source>Use a lower detail if parts come faster, or close other programs and test again.</source>
        <translation>부품이 더 빨리 오면 더 낮은 정밀도를 사용하거나, 다른 프로그램을 닫고 다시 검사하십시오.</translation>
    </message>
    <message>
        <source>{name} has no reference parts.</source>
        <translation>{name}에는 기준 부품이 없습니다.</translation>
    </message>
    <message>
        <source>{name}: its reference parts have other scores than at the build.</source>
        <translation>{name}: 기준 부품의 점수가 만들 때와 다릅니다.</translation>
    </message>
    <message>
        <source>No project was opened here yet, so none was checked.</source>
        <translation>여기서 아직 프로젝트를 연 적이 없어 확인하지 않았습니다.</translation>
    </message>
    <message>
        <source>A generated part could not be judged: {error}</source>
        <translation>생성한 부품을 판정할 수 없었습니다: {error}</translation>
    </message>
    <message>
        <source>Inspector {version}, Python {python}, {libraries}. {system}</source>
        <translation>Inspector {version}, Python {python}, {libraries}. {system}</translation>
    </message>
    <message>
        <source>{name}, {cores} of {all} cores usable. Features: {features}.</source>
        <translation>{name}, 코어 {all}개 중 {cores}개 사용 가능. 기능: {features}.</translation>
    </message>
    <message>
        <source>{free} GB of {total} GB of memory are free.</source>
        <translation>메모리 {total} GB 중 {free} GB가 비어 있습니다.</translation>
    </message>
    <message>
        <source>{time}, time zone {zone}.</source>
        <translation>{time}, 시간대 {zone}.</translation>
    </message>
    <message>
        <source>Missing: {names}.</source>
        <translation>없음: {names}.</translation>
    </message>
    <message>
        <source>Look at the Settings page: what could not be read has its default value again.</source>
        <translation>설정 화면를 확인하십시오. 읽을 수 없었던 값은 기본값으로 돌아갔습니다.</translation>
    </message>
    <message>
        <source>The features could not be read, because numba is missing. Install the program again.</source>
        <translation>numba가 없어 프로세서 기능을 읽을 수 없습니다. 프로그램을 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>Without AVX2, judging takes several times as long. Use a processor with AVX2.</source>
        <translation>AVX2가 없으면 판정이 몇 배 오래 걸립니다. AVX2가 있는 프로세서를 사용하십시오.</translation>
    </message>
    <message>
        <source>Building a project needs 2 GB. Close other programs before you build, or add memory.</source>
        <translation>프로젝트를 만들려면 2 GB가 필요합니다. 만들기 전에 다른 프로그램을 닫거나 메모리를 추가하십시오.</translation>
    </message>
    <message>
        <source>Set the computer&apos;s clock: records and pictures would have a wrong time.</source>
        <translation>컴퓨터의 시계를 맞추십시오. 기록과 사진의 시간이 잘못됩니다.</translation>
    </message>
    <message>
        <source>The newest record is from {time}, which is later.</source>
        <translation>가장 새로운 기록은 {time}의 것으로 현재보다 나중입니다.</translation>
    </message>
    <message>
        <source>Set the computer&apos;s clock, or find out why it was ahead when that part was judged.</source>
        <translation>컴퓨터의 시계를 맞추거나, 그 부품을 판정할 때 시계가 왜 빨랐는지 확인하십시오.</translation>
    </message>
    <message>
        <source>If the station is not in this time zone, set it: shifts and reports use the local time.</source>
        <translation>스테이션가 이 시간대에 있지 않으면 시간대를 설정하십시오. 교대와 보고서는 현지 시간을 사용합니다.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>프로그램을 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>Judging and the window share one core. Give this program two cores or more.</source>
        <translation>판정과 창이 코어 하나를 함께 씁니다. 이 프로그램에 코어를 두 개 이상 할당하십시오.</translation>
    </message>
    <message>
        <source>Judging needs 0.5 GB. Close other programs or add memory.</source>
        <translation>판정에는 0.5 GB가 필요합니다. 다른 프로그램을 닫거나 메모리를 추가하십시오.</translation>
    </message>
    <message>
        <source>This computer is fit.</source>
        <translation>이 컴퓨터는 적합합니다.</translation>
    </message>
    <message numerus="yes">
        <source>This computer is not fit: {n} checks failed.</source>
        <translation>
            <numerusform>이 컴퓨터는 적합하지 않습니다. 실패한 검사 {n}개.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer is fit with limits: see {n} lines below.</source>
        <translation>
            <numerusform>이 컴퓨터는 제한적으로 적합합니다. 아래 {n}개 줄을 보십시오.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>적합</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>제한적</translation>
    </message>
    <message>
        <source>Not fit</source>
        <translation>부적합</translation>
    </message>
    <message>
        <source>Give the account that runs the program the right to write there, or choose another folder.</source>
        <translation>프로그램을 실행하는 계정에 그 폴더의 쓰기 권한을 주거나 다른 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>Changes of settings and the audit trail would be lost. Give the account the right to write there.</source>
        <translation>설정 변경과 감사 기록을 저장할 수 없습니다. 계정에 그 폴더의 쓰기 권한을 주십시오.</translation>
    </message>
    <message>
        <source>A new network is converted again at every start, which takes some seconds. Give the account the right to write there.</source>
        <translation>새 네트워크를 시작할 때마다 다시 변환하며 몇 초가 걸립니다. 계정에 그 폴더의 쓰기 권한을 주십시오.</translation>
    </message>
    <message>
        <source>Weights of further networks cannot be added. The networks of the program itself are not affected.</source>
        <translation>다른 네트워크의 가중치를 추가할 수 없습니다. 프로그램 자체의 네트워크에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>{free} GB are free for {folder}.</source>
        <translation>{folder}에 {free} GB의 여유 공간이 있습니다.</translation>
    </message>
    <message>
        <source>A write is safe after {median} ms (the longest took {longest} ms): {folder}</source>
        <translation>쓰기가 {median} ms 후에 디스크에 저장됩니다(최대 {longest} ms): {folder}</translation>
    </message>
    <message>
        <source>{folder} can be written.</source>
        <translation>{folder}에 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Use a solid state disk in this computer: every part waits until its record is safe.</source>
        <translation>이 컴퓨터에 SSD를 사용하십시오. 모든 부품은 기록이 저장될 때까지 기다립니다.</translation>
    </message>
    <message>
        <source>{folder} cannot be written: {reason}.</source>
        <translation>{folder}에 쓸 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>No pictures are archived.</source>
        <translation>사진을 보관하지 않습니다.</translation>
    </message>
    <message>
        <source>Make room on this disk now: soon nothing can be written.</source>
        <translation>지금 이 디스크의 공간을 확보하십시오. 곧 아무것도 쓸 수 없게 됩니다.</translation>
    </message>
    <message>
        <source>Make room on this disk, or choose a folder on another one.</source>
        <translation>이 디스크의 공간을 확보하거나 다른 디스크의 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>Use a disk in this computer, or replace this one.</source>
        <translation>이 컴퓨터에 내장된 디스크를 사용하거나 이 디스크를 교체하십시오.</translation>
    </message>
    <message>
        <source>See the line about the rights of this folder, and check its disk.</source>
        <translation>이 폴더의 권한에 관한 줄을 보고 디스크를 점검하십시오.</translation>
    </message>
    <message>
        <source>Its picture was not archived.</source>
        <translation>사진이 보관되지 않았습니다.</translation>
    </message>
    <message>
        <source>Computing figures</source>
        <translation>수치 계산 중</translation>
    </message>
    <message>
        <source>Reading records</source>
        <translation>기록 읽는 중</translation>
    </message>
    <message>
        <source>The results in {path} cannot be used.</source>
        <translation>{path}의 결과를 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Run the challenge or the study again, or copy the file back from a backup.</source>
        <translation>시험이나 분석을 다시 하거나 백업에서 파일을 복사하십시오.</translation>
    </message>
    <message>
        <source>An engineer must add this challenge part again.</source>
        <translation>엔지니어가 이 점검용 부품을 다시 추가해야 합니다.</translation>
    </message>
    <message>
        <source>The picture of the challenge part {name} is missing: {path}.</source>
        <translation>점검용 부품 {name}의 사진이 없습니다: {path}.</translation>
    </message>
    <message>
        <source>The picture of the challenge part {name} was changed after it was kept: {path}.</source>
        <translation>점검용 부품 {name}의 사진이 보관된 뒤 바뀌었습니다: {path}.</translation>
    </message>
    <message>
        <source>The list of challenge parts in {path} cannot be used.</source>
        <translation>{path}의 점검용 부품 목록을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>The challenge parts could not be kept in {folder}: {reason}.</source>
        <translation>점검용 부품을 {folder}에 보관할 수 없었습니다: {reason}.</translation>
    </message>
    <message>
        <source>Copy it back from a backup, or delete it and add the challenge parts again.</source>
        <translation>백업에서 복사하거나, 삭제하고 점검용 부품을 다시 추가하십시오.</translation>
    </message>
    <message>
        <source>There would be {n} challenge parts.</source>
        <translation>점검용 부품이 {n}개가 됩니다.</translation>
    </message>
    <message>
        <source>Keep at most {n}.</source>
        <translation>최대 {n}개만 두십시오.</translation>
    </message>
    <message>
        <source>What {name} learned from labelled defects is not what was saved with it.</source>
        <translation>{name}이(가) 라벨된 불량에서 배운 것이 함께 저장된 것과 다릅니다.</translation>
    </message>
    <message>
        <source>What {name} learned from labelled defects cannot be used: {fault}.</source>
        <translation>{name}이(가) 라벨된 불량에서 배운 것을 사용할 수 없습니다: {fault}.</translation>
    </message>
    <message>
        <source>The maps of corrections in {name} are not those that were saved with it.</source>
        <translation>{name}의 정정 맵이 함께 저장된 것이 아닙니다.</translation>
    </message>
    <message>
        <source>The maps of corrections in {name} cannot be used: {fault}.</source>
        <translation>{name}의 정정 맵을 사용할 수 없습니다: {fault}.</translation>
    </message>
    <message>
        <source>The small pictures in {name} are not those that were saved with it.</source>
        <translation>{name}의 작은 사진이 함께 저장된 사진이 아닙니다.</translation>
    </message>
    <message>
        <source>The small pictures in {name} cannot be used: {fault}.</source>
        <translation>{name}의 작은 사진을 사용할 수 없습니다: {fault}.</translation>
    </message>
    <message>
        <source>What the project learned was changed here, and another window has changed {name} since it was opened.</source>
        <translation>프로젝트가 배운 것이 여기서 바뀌었고, 다른 창이 {name}을(를) 연 이후 변경했습니다.</translation>
    </message>
    <message>
        <source>What was counted for the promise, in {path}, cannot be used.</source>
        <translation>{path}에 있는 보장 계산을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>What is counted for the promise could not be kept in {folder}: {reason}.</source>
        <translation>보장 계산을 {folder}에 저장할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The parts are counted from zero again.</source>
        <translation>부품을 처음부터 다시 셉니다.</translation>
    </message>
    <message>
        <source>Make room on the disk, or ask for the right to write there.</source>
        <translation>디스크에 공간을 만들거나 쓰기 권한을 요청하십시오.</translation>
    </message>
    <message>
        <source>The remembered defects in {name} are not those that were saved with it.</source>
        <translation>{name}의 기억된 결함이 함께 저장된 것이 아닙니다.</translation>
    </message>
    <message>
        <source>The remembered defects in {name} cannot be used: {fault}.</source>
        <translation>{name}의 기억된 결함을 사용할 수 없습니다: {fault}.</translation>
    </message>
    <message>
        <source>A PIN or password has {least} to {most} characters.</source>
        <translation>PIN 또는 비밀번호는 {least}~{most}자입니다.</translation>
    </message>
    <message>
        <source>The code of a badge has {least} to {most} characters.</source>
        <translation>배지 코드는 {least}~{most}자입니다.</translation>
    </message>
    <message>
        <source>This name cannot be used.</source>
        <translation>이 이름은 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>{name} is already one of the people.</source>
        <translation>{name}은(는) 이미 등록되어 있습니다.</translation>
    </message>
    <message>
        <source>There are {n} people, and no more are possible.</source>
        <translation>사용자가 {n}명이며 더 추가할 수 없습니다.</translation>
    </message>
    <message>
        <source>This badge belongs to somebody else.</source>
        <translation>이 배지는 다른 사람의 것입니다.</translation>
    </message>
    <message>
        <source>{name} is no longer one of the people.</source>
        <translation>{name}은(는) 더 이상 등록되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>At least one person must be an administrator: only an administrator can change the people.</source>
        <translation>한 명 이상은 관리자여야 합니다. 관리자만 사용자를 변경할 수 있습니다.</translation>
    </message>
    <message>
        <source>Scan another badge.</source>
        <translation>다른 배지를 스캔하십시오.</translation>
    </message>
    <message>
        <source>Type letters, digits and spaces.</source>
        <translation>글자, 숫자, 공백만 입력하십시오.</translation>
    </message>
    <message>
        <source>Type another name.</source>
        <translation>다른 이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>Remove somebody first.</source>
        <translation>먼저 다른 사용자를 삭제하십시오.</translation>
    </message>
    <message>
        <source>Another window removed this person.</source>
        <translation>다른 창에서 이 사용자를 삭제했습니다.</translation>
    </message>
    <message>
        <source>Make somebody else an administrator first.</source>
        <translation>먼저 다른 사람을 관리자로 지정하십시오.</translation>
    </message>
    <message>
        <source>The project has learned other parts since.</source>
        <translation>그 뒤 프로젝트가 다른 부품을 학습했습니다.</translation>
    </message>
    <message>
        <source>The limit has been changed since.</source>
        <translation>그 뒤 한계가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Zones, minimum area or scale have been changed since.</source>
        <translation>그 뒤 영역, 최소 면적 또는 축척이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>The maps of the good parts are missing in {name}.</source>
        <translation>{name}에 양품의 맵이 없습니다.</translation>
    </message>
    <message>
        <source>Read its terms: {page}.</source>
        <translation>조건을 읽으십시오: {page}.</translation>
    </message>
    <message>
        <source>The timm library states the licence {licence} for the weights of {name}.</source>
        <translation>timm 라이브러리에 명시된 {name} 가중치의 라이선스는 {licence}입니다.</translation>
    </message>
    <message>
        <source>Use model.safetensors, or a state dict that torch saved.</source>
        <translation>model.safetensors 또는 torch로 저장한 state dict를 사용하십시오.</translation>
    </message>
    <message>
        <source>The timm library states no licence for the weights of {name}.</source>
        <translation>timm 라이브러리에는 {name} 가중치의 라이선스가 명시되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The weights of {name} come with the program.</source>
        <translation>{name}의 가중치는 프로그램에 포함되어 있습니다.</translation>
    </message>
    <message>
        <source>This computer already has other weights of {name}: {path}.</source>
        <translation>이 컴퓨터에는 이미 {name}의 다른 가중치가 있습니다: {path}.</translation>
    </message>
    <message>
        <source>The file {path} is no state dict.</source>
        <translation>{path} 파일은 state dict가 아닙니다.</translation>
    </message>
    <message>
        <source>Leave out --weights, or name another backbone.</source>
        <translation>--weights를 빼거나 다른 신경망을 지정하십시오.</translation>
    </message>
    <message>
        <source>Projects may need them. Move that file away first.</source>
        <translation>프로젝트에 필요할 수 있습니다. 먼저 그 파일을 옮기십시오.</translation>
    </message>
    <message>
        <source>The weights cannot be kept as {path}.</source>
        <translation>가중치를 {path}(으)로 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>이름을 확인하십시오.</translation>
    </message>
    <message>
        <source>The weights file {path} cannot be read: it is damaged, or holds more than numbers.</source>
        <translation>가중치 파일 {path}을(를) 읽을 수 없습니다. 손상되었거나 숫자 이외의 내용이 있습니다.</translation>
    </message>
    <message>
        <source>Check the free space and the rights of the folder.</source>
        <translation>폴더의 여유 공간과 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>Choose a file that this program saved for the same part.</source>
        <translation>이 프로그램이 같은 부품에 대해 저장한 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>The zones could not be saved as {path}: {reason}.</source>
        <translation>영역을 {path}(으)로 저장할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{name} holds no zones that can be used: {fault}.</source>
        <translation>{name}에는 사용할 수 있는 영역이 없습니다: {fault}.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {fault}.</source>
        <translation>{name}을(를) 읽을 수 없습니다: {fault}.</translation>
    </message>
    <message>
        <source>The picture cannot be archived in {folder}: {reason}.</source>
        <translation>{folder}에 사진을 보관할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Make room on the disk and see that the folder may be written.</source>
        <translation>디스크 공간을 확보하고 폴더에 쓸 수 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The audit trail in {path} was written by a newer version of this program.</source>
        <translation>{path}의 감사 기록은 이 프로그램의 더 새로운 버전에서 작성되었습니다.</translation>
    </message>
    <message>
        <source>Install that version.</source>
        <translation>그 버전을 설치하십시오.</translation>
    </message>
    <message>
        <source>The audit trail in {path} cannot be written or read: {reason}.</source>
        <translation>{path}의 감사 기록을 쓰거나 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Move this file away and keep it. The trail continues in a new file, and a check says what is missing.</source>
        <translation>이 파일을 다른 곳으로 옮겨 보관하십시오. 기록은 새 파일에 이어지고, 확인하면 빠진 항목이 표시됩니다.</translation>
    </message>
    <message>
        <source>Make room on the disk and check that the folder may be written.</source>
        <translation>디스크 공간을 확보하고 폴더에 쓸 수 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The entries {first} to {last} are missing.</source>
        <translation>항목 {first}~{last}이(가) 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The audit trail is whole: {n} entries.</source>
        <translation>
            <numerusform>감사 기록이 온전합니다. 항목 {n}개.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry {number} is missing.</source>
        <translation>항목 {number}이(가) 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The audit trail is not whole: {n} faults.</source>
        <translation>
            <numerusform>감사 기록이 온전하지 않습니다. 오류 {n}개.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry {number} was changed.</source>
        <translation>항목 {number}이(가) 변경되었습니다.</translation>
    </message>
    <message>
        <source>The clock was set back before entry {number}: from {before} to {after}.</source>
        <translation>항목 {number} 전에 시계가 {before}에서 {after}(으)로 뒤로 돌아갔습니다.</translation>
    </message>
    <message>
        <source>Entry {number} does not have the hash that was given.</source>
        <translation>항목 {number}의 해시가 주어진 값과 다릅니다.</translation>
    </message>
    <message>
        <source>{head} is not the number and hash of an entry.</source>
        <translation>{head}은(는) 항목의 번호와 해시가 아닙니다.</translation>
    </message>
    <message>
        <source>Entry {number} was inserted.</source>
        <translation>항목 {number}이(가) 삽입되었습니다.</translation>
    </message>
    <message>
        <source>{name} is missing or damaged, so it is not known whether entries at the end were removed.</source>
        <translation>{name}이(가) 없거나 손상되어, 끝의 항목이 삭제되었는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Give it as NUMBER:HASH, as an earlier check printed it.</source>
        <translation>이전 확인에서 출력된 대로 NUMBER:HASH 형식으로 입력하십시오.</translation>
    </message>
    <message>
        <source>Checking the audit trail</source>
        <translation>감사 기록 확인하는 중</translation>
    </message>
    <message>
        <source>Entry {number} does not follow the one before: entries were replaced or put in another order.</source>
        <translation>항목 {number}이(가) 앞 항목에 이어지지 않습니다. 항목이 바뀌었거나 순서가 달라졌습니다.</translation>
    </message>
    <message>
        <source>Entry {number} is not the one that was written: the file was replaced.</source>
        <translation>항목 {number}은(는) 기록된 것과 다릅니다. 파일이 교체되었습니다.</translation>
    </message>
    <message>
        <source>Writing the audit trail</source>
        <translation>감사 기록 쓰는 중</translation>
    </message>
    <message>
        <source>Records of {path} are in {log}, which cannot be read on this disk.</source>
        <translation>{path}의 기록 일부가 {log}에 있으며, 이 디스크에서는 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Copy both files to a disk that can be written, and choose their folder in the settings.</source>
        <translation>두 파일을 쓰기 가능한 디스크로 복사하고 설정에서 그 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>The records in {path} were written by an older version, and this one can only read them after changing the file, but the disk cannot be written.</source>
        <translation>{path}의 기록은 이전 버전에서 작성되었습니다. 이 버전은 파일을 변환해야 읽을 수 있지만 디스크에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Copy it to a disk that can be written, and choose its folder in the settings.</source>
        <translation>쓰기 가능한 디스크로 복사하고 설정에서 그 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>This is no name for a family.</source>
        <translation>유형의 이름으로 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>This name is too long: it has {n} characters.</source>
        <translation>이름이 너무 깁니다: {n}자입니다.</translation>
    </message>
    <message>
        <source>There is no family {name} any more.</source>
        <translation>{name} 유형이 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>Type some letters, for example: scratch.</source>
        <translation>글자를 입력하세요. 예: 긁힘.</translation>
    </message>
    <message>
        <source>Use at most {n}.</source>
        <translation>{n}자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Sorting parts into families</source>
        <translation>부품을 유형별로 나누는 중</translation>
    </message>
    <message>
        <source>Another window may have changed it. Open the families again.</source>
        <translation>다른 창에서 바꾸었을 수 있습니다. 유형을 다시 여십시오.</translation>
    </message>
    <message>
        <source>The records in {path} are damaged: {reason}.</source>
        <translation>{path}의 기록이 손상되었습니다: {reason}.</translation>
    </message>
    <message>
        <source>Look at the part again. If you still want to change it, do it again.</source>
        <translation>부품을 다시 확인하십시오. 그래도 바꾸려면 다시 하십시오.</translation>
    </message>
    <message>
        <source>The next run keeps that file with &quot;.damaged&quot; at its name and starts a new one.</source>
        <translation>다음 실행이 그 파일의 이름에 &quot;.damaged&quot;를 붙여 보관하고 새 파일을 시작합니다.</translation>
    </message>
    <message>
        <source>The record of this part is not in {path}, so the note was not written.</source>
        <translation>이 부품의 기록이 {path}에 없어서 메모를 쓰지 못했습니다.</translation>
    </message>
    <message>
        <source>The picture of this part is no longer in the archive.</source>
        <translation>이 부품의 사진이 보관소에 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>Another window wrote a note about this part meanwhile: {note}</source>
        <translation>그 사이 다른 창에서 이 부품에 메모를 썼습니다: {note}</translation>
    </message>
    <message>
        <source>This record is damaged.</source>
        <translation>이 기록은 손상되었습니다.</translation>
    </message>
    <message>
        <source>Removing old records</source>
        <translation>오래된 기록 삭제 중</translation>
    </message>
    <message>
        <source>The picture {path} cannot be removed: {reason}.</source>
        <translation>사진 {path}을(를) 지울 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>See that the folder may be written, then remove old records again.</source>
        <translation>폴더에 쓸 수 있는지 확인한 뒤 오래된 기록을 다시 삭제하십시오.</translation>
    </message>
    <message>
        <source>The record of this part is not in {path}, so it could not be settled there.</source>
        <translation>이 부품의 기록이 {path}에 없어서 판단을 저장하지 못했습니다.</translation>
    </message>
    <message>
        <source>Find out whether that file was deleted, moved or replaced.</source>
        <translation>그 파일이 삭제, 이동 또는 교체되었는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The drive of the watched folder {folder} has not answered for {n} s.</source>
        <translation>감시 폴더 {folder}의 드라이브가 {n}초 동안 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>Check its network or its cable.</source>
        <translation>네트워크나 케이블을 확인하십시오.</translation>
    </message>
    <message>
        <source>Waiting for {name}, which is not complete after {n} s.</source>
        <translation>{name}을(를) 기다리는 중입니다. {n}초가 지나도 완전하지 않습니다.</translation>
    </message>
    <message>
        <source>Looking for cameras</source>
        <translation>카메라를 찾는 중</translation>
    </message>
    <message>
        <source>Choose a folder that exists and may be written.</source>
        <translation>존재하고 쓸 수 있는 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>보고서 작성 중</translation>
    </message>
    <message>
        <source>Making demo parts</source>
        <translation>데모 부품 만드는 중</translation>
    </message>
    <message>
        <source>Reading licences</source>
        <translation>라이선스 읽는 중</translation>
    </message>
    <message>
        <source>Reading the manual</source>
        <translation>설명서 읽는 중</translation>
    </message>
    <message>
        <source>Collecting details</source>
        <translation>세부 정보를 모으는 중</translation>
    </message>
    <message>
        <source>Looking for reports</source>
        <translation>보고서를 찾는 중</translation>
    </message>
    <message>
        <source>Reading the audit trail</source>
        <translation>감사 기록 읽는 중</translation>
    </message>
    <message>
        <source>The search runs with faiss {version}, because its compiled form cannot be used here.</source>
        <translation>여기서는 컴파일된 검색을 사용할 수 없어 faiss {version}(으)로 검색합니다.</translation>
    </message>
    <message>
        <source>Meanwhile {by} settled this part as good in another window, at {at}.</source>
        <translation>그 사이 {by}님이 {at}에 다른 창에서 이 부품을 양품으로 판단했습니다.</translation>
    </message>
    <message>
        <source>Meanwhile {by} settled this part as defect in another window, at {at}.</source>
        <translation>그 사이 {by}님이 {at}에 다른 창에서 이 부품을 불량으로 판단했습니다.</translation>
    </message>
    <message>
        <source>Reading what the parts look like</source>
        <translation>부품의 모양을 읽는 중</translation>
    </message>
    <message>
        <source>There are {n} more faults.</source>
        <translation>오류가 {n}개 더 있습니다.</translation>
    </message>
    <message>
        <source>No font has these letters: {letters}</source>
        <translation>다음 글자가 있는 글꼴이 없습니다: {letters}</translation>
    </message>
    <message>
        <source>Install a font that has them, for Korean and Chinese for example Noto Sans CJK.</source>
        <translation>이 글자가 있는 글꼴을 설치하십시오. 한국어와 중국어에는 예를 들어 Noto Sans CJK가 있습니다.</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>글꼴</translation>
    </message>
    <message>
        <source>All letters of the program&apos;s languages can be shown ({n} fonts).</source>
        <translation>프로그램 언어의 모든 글자를 표시할 수 있습니다(글꼴 {n}개).</translation>
    </message>
    <message>
        <source>Writing the dossier</source>
        <translation>감사 문서 쓰기</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures stay left out, as somebody decided.</source>
        <translation>
            <numerusform>사람이 정한 대로 그림 {n}개는 계속 제외됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Listing the folder</source>
        <translation>폴더의 파일을 찾는 중</translation>
    </message>
    <message>
        <source>Keeping the result</source>
        <translation>결과를 보관하는 중</translation>
    </message>
    <message>
        <source>Deleting a picture</source>
        <translation>사진을 삭제하는 중</translation>
    </message>
    <message>
        <source>Listing the parts</source>
        <translation>부품 목록을 만드는 중</translation>
    </message>
    <message>
        <source>There is not enough memory for this one.</source>
        <translation>이 항목에 쓸 메모리가 모자랍니다.</translation>
    </message>
    <message>
        <source>Choose a lower detail or fewer good parts.</source>
        <translation>세밀도를 낮추거나 양품 수를 줄이십시오.</translation>
    </message>
    <message>
        <source>Choose a folder of good parts to build from.</source>
        <translation>생성에 쓸 양품 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>Drawing the maps</source>
        <translation>지도를 그리는 중</translation>
    </message>
    <message>
        <source>The report of the shift is not written yet: {folder} does not answer.</source>
        <translation>교대 보고서를 아직 쓰지 못했습니다: {folder}가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>그런 폴더가 없습니다</translation>
    </message>
    <message>
        <source>The report of the shift cannot be written in {folder}: {reason}.</source>
        <translation>교대 보고서를 {folder}에 쓸 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Check the drive and its connection. The report is written when it answers.</source>
        <translation>드라이브와 연결을 확인하십시오. 응답하면 보고서를 씁니다.</translation>
    </message>
    <message>
        <source>Connect its drive, or choose another folder on the Settings page. It is tried again until then.</source>
        <translation>드라이브를 연결하거나 설정 페이지에서 다른 폴더를 선택하십시오. 그때까지 다시 시도합니다.</translation>
    </message>
    <message>
        <source>Looking for families</source>
        <translation>유형을 찾는 중</translation>
    </message>
    <message>
        <source>Looking for groups of similar parts</source>
        <translation>비슷한 부품의 그룹을 찾는 중</translation>
    </message>
    <message>
        <source>Writing records</source>
        <translation>기록을 쓰는 중</translation>
    </message>
    <message>
        <source>Looking records up</source>
        <translation>기록을 찾는 중</translation>
    </message>
    <message>
        <source>Counting records</source>
        <translation>기록을 세는 중</translation>
    </message>
    <message>
        <source>Exporting records</source>
        <translation>기록을 내보내는 중</translation>
    </message>
    <message>
        <source>Saving the table</source>
        <translation>표를 저장하는 중</translation>
    </message>
    <message>
        <source>Close it in other programs, or choose another folder with enough space.</source>
        <translation>다른 프로그램에서 닫거나 공간이 충분한 다른 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>Keeping a picture</source>
        <translation>사진을 보존하는 중</translation>
    </message>
    <message>
        <source>Writing a note</source>
        <translation>메모를 쓰는 중</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>준비하는 중</translation>
    </message>
    <message>
        <source>Counting old records</source>
        <translation>오래된 기록 세는 중</translation>
    </message>
    <message>
        <source>Only an administrator can change the people.</source>
        <translation>관리자만 사용자를 변경할 수 있습니다.</translation>
    </message>
    <message>
        <source>Sign in as administrator.</source>
        <translation>관리자로 로그인하십시오.</translation>
    </message>
    <message>
        <source>Loading plugins</source>
        <translation>플러그인을 불러오는 중</translation>
    </message>
    <message>
        <source>Saving results</source>
        <translation>결과를 저장하는 중</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>확인하는 중</translation>
    </message>
    <message>
        <source>Hashing</source>
        <translation>해시를 계산하는 중</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>저장하는 중</translation>
    </message>
    <message>
        <source>Settling a part</source>
        <translation>부품 판단 저장 중</translation>
    </message>
    <message>
        <source>Nothing was kept of this part for comparing: it is well below the limit, or a former version archived it.</source>
        <translation>이 부품에는 비교용 정보가 없습니다. 임계보다 훨씬 낮거나, 이전 버전이 보관했습니다.</translation>
    </message>
    <message>
        <source>This part could not be judged, so there is nothing to compare.</source>
        <translation>이 부품은 판정할 수 없었으므로 비교할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Looking for similar parts</source>
        <translation>비슷한 부품을 찾는 중</translation>
    </message>
    <message>
        <source>No picture of this part is in the archive, so there is nothing to compare.</source>
        <translation>이 부품의 사진이 보관소에 없어 비교할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Settings say which pictures are archived.</source>
        <translation>어떤 사진을 보관할지는 설정에서 정합니다.</translation>
    </message>
    <message>
        <source>What was kept of this part for comparing is damaged.</source>
        <translation>이 부품의 비교용 정보가 손상되었습니다.</translation>
    </message>
    <message>
        <source>Choose another part like it. The record and its picture are not affected.</source>
        <translation>비슷한 다른 부품을 선택하세요. 기록과 사진에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>No other archived part was judged with the same network and size of picture.</source>
        <translation>같은 네트워크와 사진 크기로 판정하여 보관한 다른 부품이 없습니다.</translation>
    </message>
    <message>
        <source>Parts that are judged from now on will be compared.</source>
        <translation>지금부터 판정하는 부품은 비교됩니다.</translation>
    </message>
    <message>
        <source>Sorting {n} parts</source>
        <translation>부품 {n}개를 정리하는 중</translation>
    </message>
    <message>
        <source>This computer has none of the programs that play sounds ({names}), so it beeps.</source>
        <translation>이 컴퓨터에 소리를 재생하는 프로그램({names})이 없어 시스템 경고음을 씁니다.</translation>
    </message>
    <message>
        <source>The sound cannot be played: {reason}.</source>
        <translation>소리를 재생할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The camera sent {width} x {height} pixels instead of {other_width} x {other_height}.</source>
        <translation>카메라가 {other_width} x {other_height} 픽셀 대신 {width} x {height} 픽셀을 보냈습니다.</translation>
    </message>
    <message>
        <source>Stop, then run again.</source>
        <translation>정지한 뒤 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>Triggers came faster than parts can be judged.</source>
        <translation>트리거가 판정보다 빨리 들어왔습니다.</translation>
    </message>
    <message>
        <source>Slow them down, or choose less detail for the project.</source>
        <translation>트리거를 늦추거나 프로젝트의 정밀도를 낮추십시오.</translation>
    </message>
    <message>
        <source>No picture came within {n} s of the trigger.</source>
        <translation>트리거 뒤 {n}초 안에 사진이 오지 않았습니다.</translation>
    </message>
    <message>
        <source>Check the camera and its cable.</source>
        <translation>카메라와 케이블을 확인하십시오.</translation>
    </message>
    <message>
        <source>The run ended before a picture came for the trigger.</source>
        <translation>트리거한 사진이 오기 전에 실행이 끝났습니다.</translation>
    </message>
    <message>
        <source>Judge the part again.</source>
        <translation>부품을 다시 판정하십시오.</translation>
    </message>
    <message numerus="yes">
        <source>{n} records were not written.</source>
        <translation>
            <numerusform>기록 {n}개를 쓰지 못했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} records were not written ({kind}: {fault}).</source>
        <translation>
            <numerusform>기록 {n}개를 쓰지 못했습니다({kind}: {fault}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>디스크를 확인하십시오.</translation>
    </message>
    <message>
        <source>The picture cannot be drawn ({fault}).</source>
        <translation>사진을 그릴 수 없습니다({fault}).</translation>
    </message>
    <message>
        <source>The part could not be judged ({kind}: {fault}).</source>
        <translation>부품을 판정할 수 없었습니다({kind}: {fault}).</translation>
    </message>
    <message>
        <source>Restart the program.</source>
        <translation>프로그램을 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>The score is not a number.</source>
        <translation>점수가 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>Build the project again.</source>
        <translation>프로젝트를 다시 생성하십시오.</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>사진을 읽는 중</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>사진들을 읽는 중</translation>
    </message>
    <message>
        <source>{name} has changed since it was judged.</source>
        <translation>{name}은(는) 판정한 뒤에 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Judging waits until then.</source>
        <translation>그때까지 판정을 기다립니다.</translation>
    </message>
    <message>
        <source>The last record is not on the disk yet, so judging waits.</source>
        <translation>마지막 기록이 아직 디스크에 쓰이지 않아 판정을 기다립니다.</translation>
    </message>
    <message>
        <source>Nothing has been at rest for {n} s, so nothing is judged: a part must not move for {m} frames, and {rate} new frames come per second.</source>
        <translation>{n}초 동안 멈춘 것이 없어 아무것도 판정하지 않습니다. 부품은 {m}프레임 동안 움직이지 않아야 하며, 새 프레임은 초당 {rate}장 들어옵니다.</translation>
    </message>
    <message>
        <source>Check the camera&apos;s rate, let parts stay longer, or change the limits of rest under Station.</source>
        <translation>카메라의 프레임 속도를 확인하거나, 부품을 더 오래 멈춰 두거나, 스테이션에서 정지 한계를 바꾸십시오.</translation>
    </message>
    <message>
        <source>The camera sent no new picture within {n} s of the trigger, only one that it had sent before.</source>
        <translation>트리거 후 {n}초 이내에 카메라가 새 영상을 보내지 않고 이전에 보낸 영상만 다시 보냈습니다.</translation>
    </message>
    <message>
        <source>Restart the camera.</source>
        <translation>카메라를 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>Run again; report this fault.</source>
        <translation>다시 실행하고 이 오류를 알려 주십시오.</translation>
    </message>
    <message>
        <source>camera {n}</source>
        <translation>카메라 {n}</translation>
    </message>
    <message>
        <source>Check the cable and that no other program uses the camera, then try again.</source>
        <translation>케이블을 확인하고 다른 프로그램이 카메라를 쓰지 않는지 본 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Camera {n} has not opened within {m} s.</source>
        <translation>카메라 {n}이(가) {m}초 안에 열리지 않았습니다.</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again, then try again.</source>
        <translation>뽑았다가 다시 꽂은 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Camera {n} stopped sending frames.</source>
        <translation>카메라 {n}이(가) 더 이상 프레임을 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Camera {n} opens but sends no frame: another program may be using it.</source>
        <translation>카메라 {n}이(가) 열리지만 프레임을 보내지 않습니다. 다른 프로그램이 쓰고 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>The camera gives {width} x {height} pixels, not {other_width} x {other_height}.</source>
        <translation>카메라가 {other_width} x {other_height} 픽셀이 아니라 {width} x {height} 픽셀을 보냅니다.</translation>
    </message>
    <message>
        <source>The camera&apos;s {what} cannot be locked; pictures may drift.</source>
        <translation>카메라의 {what} 값을 고정할 수 없어 사진이 서서히 달라질 수 있습니다.</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>노출</translation>
    </message>
    <message>
        <source>white balance</source>
        <translation>화이트 밸런스</translation>
    </message>
    <message>
        <source>focus</source>
        <translation>초점</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>게인</translation>
    </message>
    <message>
        <source>Camera {n} cannot be opened.</source>
        <translation>카메라 {n}을(를) 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Camera {n} cannot be opened: {reason}.</source>
        <translation>카메라 {n}을(를) 열 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>There is no camera {n}.</source>
        <translation>카메라 {n}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Check the cable, or choose another camera.</source>
        <translation>케이블을 확인하거나 다른 카메라를 선택하십시오.</translation>
    </message>
    <message>
        <source>This account is not allowed to use camera {n}.</source>
        <translation>이 계정은 카메라 {n}을(를) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Add it to the group &quot;video&quot;, then log in again.</source>
        <translation>계정을 &quot;video&quot; 그룹에 넣고 다시 로그인하십시오.</translation>
    </message>
    <message>
        <source>Camera {n} is busy.</source>
        <translation>카메라 {n}을(를) 다른 프로그램이 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>Close the other program that uses it, then try again.</source>
        <translation>그 프로그램을 닫은 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The camera sent an array of {shape} {kind} and no colour picture.</source>
        <translation>카메라가 컬러 사진이 아닌 {shape} {kind} 배열을 보냈습니다.</translation>
    </message>
    <message>
        <source>Open the feed again.</source>
        <translation>입력을 다시 여십시오.</translation>
    </message>
    <message>
        <source>Check the address, the network and the camera, then try again.</source>
        <translation>주소, 네트워크, 카메라를 확인한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>This is not the address of a camera.</source>
        <translation>카메라 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>It begins with rtsp://, rtsps://, http:// or https:// and a name.</source>
        <translation>주소는 rtsp://, rtsps://, http://, https:// 가운데 하나와 이름으로 시작합니다.</translation>
    </message>
    <message>
        <source>{name} stopped sending frames.</source>
        <translation>{name}에서 더 이상 프레임이 오지 않습니다.</translation>
    </message>
    <message>
        <source>{name} stopped sending frames: {reason}.</source>
        <translation>{name}에서 더 이상 프레임이 오지 않습니다: {reason}.</translation>
    </message>
    <message>
        <source>{name} answers but sends no picture.</source>
        <translation>{name}이(가) 응답하지만 사진을 보내지 않습니다.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: there was no answer in time, or no video that can be read.</source>
        <translation>{name}을(를) 열 수 없습니다. 제때 응답이 없거나 읽을 수 있는 영상이 아닙니다.</translation>
    </message>
    <message>
        <source>Check the address, user, password and network, then try again.</source>
        <translation>주소, 사용자, 암호, 네트워크를 확인한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Check the camera&apos;s cable and power, and that no other program uses it, then try again.</source>
        <translation>카메라의 케이블과 전원을 확인하고 다른 프로그램이 쓰지 않는지 본 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>{name} has not opened within {n} s.</source>
        <translation>{name}이(가) {n}초 안에 열리지 않았습니다.</translation>
    </message>
    <message>
        <source>The camera sent an incomplete frame.</source>
        <translation>카메라가 불완전한 프레임을 보냈습니다.</translation>
    </message>
    <message>
        <source>{what} cannot be opened: {reason}.</source>
        <translation>{what}을(를) 열 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{what} was not found; cameras that answer: {names}.</source>
        <translation>{what}을(를) 찾지 못했습니다. 응답하는 카메라: {names}.</translation>
    </message>
    <message>
        <source>{what} sends {format} pixels.</source>
        <translation>{what}이(가) {format} 픽셀을 보냅니다.</translation>
    </message>
    <message>
        <source>Set its PixelFormat to {names}, with its maker&apos;s program.</source>
        <translation>제조사 프로그램으로 PixelFormat을 {names}(으)로 설정하십시오.</translation>
    </message>
    <message>
        <source>A vendor&apos;s camera needs the vendor extra, which is not installed.</source>
        <translation>산업용 카메라에 필요한 추가 구성 요소(vendor)가 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Run: pip install &quot;inspector-app[vendor]&quot;.</source>
        <translation>다음을 실행하십시오: pip install &quot;inspector-app[vendor]&quot;.</translation>
    </message>
    <message>
        <source>Then install the GenTL producer (.cti file) of the camera&apos;s maker, and let {name} name its folder.</source>
        <translation>그런 다음 카메라 제조사의 GenTL 프로듀서(.cti 파일)를 설치하고 {name} 변수에 그 폴더를 지정하십시오.</translation>
    </message>
    <message>
        <source>There is no GenTL producer (.cti file) in the folders that {name} names.</source>
        <translation>{name} 변수가 가리키는 폴더에 GenTL 프로듀서(.cti 파일)가 없습니다.</translation>
    </message>
    <message>
        <source>Install the software of the camera&apos;s maker, or set the variable to the folder of its .cti file.</source>
        <translation>카메라 제조사의 소프트웨어를 설치하거나 변수에 .cti 파일의 폴더를 지정하십시오.</translation>
    </message>
    <message>
        <source>The GenTL producers cannot be asked for cameras: {reason}.</source>
        <translation>GenTL 프로듀서에서 카메라를 찾을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Install the maker&apos;s software again.</source>
        <translation>제조사의 소프트웨어를 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>The synthetic camera was disconnected.</source>
        <translation>데모 카메라가 사라졌습니다.</translation>
    </message>
    <message>
        <source>Connect it again, then retry.</source>
        <translation>다시 나타나게 한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>{folder} 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>Choose a folder of pictures.</source>
        <translation>사진 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read: {reason}.</source>
        <translation>{folder} 폴더를 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>파일을 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Check its path.</source>
        <translation>경로를 확인하십시오.</translation>
    </message>
    <message>
        <source>There are no pictures in {folder}.</source>
        <translation>{folder}에 사진이 없습니다.</translation>
    </message>
    <message>
        <source>Pictures end in {suffixes}.</source>
        <translation>사진 파일의 확장자는 {suffixes}입니다.</translation>
    </message>
    <message>
        <source>Files that look like pictures but are not read: {n} ({suffix}).</source>
        <translation>사진으로 보이지만 읽지 않는 파일: {n}개({suffix}).</translation>
    </message>
    <message>
        <source>Save them as PNG, JPEG, BMP or TIFF.</source>
        <translation>PNG, JPEG, BMP 또는 TIFF로 저장하십시오.</translation>
    </message>
    <message>
        <source>Videos in a folder are not read: {n} ({suffix}).</source>
        <translation>폴더 안의 동영상은 보지 않습니다: {n}개({suffix}).</translation>
    </message>
    <message>
        <source>Choose each video directly.</source>
        <translation>하나씩 따로 선택하십시오.</translation>
    </message>
    <message>
        <source>Left out, because they are hidden, of the system or made by this program: {n} ({names}).</source>
        <translation>숨겨져 있거나 시스템의 것이거나 이 프로그램이 만든 것이어서 제외함: {n}개({names}).</translation>
    </message>
    <message>
        <source>This is a folder, not a picture.</source>
        <translation>사진이 아니라 폴더입니다.</translation>
    </message>
    <message>
        <source>Choose the pictures in it.</source>
        <translation>그 안의 사진을 선택하십시오.</translation>
    </message>
    <message>
        <source>This is not a regular file, so it is not opened.</source>
        <translation>일반 파일이 아니므로 열지 않습니다.</translation>
    </message>
    <message>
        <source>{name} was built with the detector {detector}, which this program does not have.</source>
        <translation>{name}은(는) 검출기 {detector}(으)로 만들었는데, 이 프로그램에는 그 검출기가 없습니다.</translation>
    </message>
    <message>
        <source>Install {package} if you trust whoever made it, and start the program again.</source>
        <translation>만든 사람을 신뢰한다면 {package}을(를) 설치하고 프로그램을 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>Install the plugin that brings it, and start the program again.</source>
        <translation>그 검출기가 들어 있는 플러그인을 설치하고 프로그램을 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>Remove it, or replace it with a picture.</source>
        <translation>치우거나, 그 자리에 사진을 두십시오.</translation>
    </message>
    <message>
        <source>The file has {n} MB, more than the {m} MB that a picture may have.</source>
        <translation>파일이 {n} MB로, 사진에 허용되는 {m} MB보다 큽니다.</translation>
    </message>
    <message>
        <source>Save a smaller picture, or close other programs if memory is short.</source>
        <translation>더 작은 사진으로 저장하거나, 메모리가 부족하면 다른 프로그램을 닫으십시오.</translation>
    </message>
    <message>
        <source>The drive of the watched folder {folder} does not answer.</source>
        <translation>감시 폴더 {folder}의 드라이브가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>The file has not answered within {n} s, so it is set aside.</source>
        <translation>파일이 {n}초 안에 응답하지 않아 제쳐 두었습니다.</translation>
    </message>
    <message>
        <source>Check its drive, then put the file there again.</source>
        <translation>드라이브를 살펴본 뒤 파일을 다시 넣으십시오.</translation>
    </message>
    <message>
        <source>The list of judged files {path} cannot be kept: {reason}.</source>
        <translation>판정한 파일 목록 {path}을(를) 저장할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Check the rights and the free space of its folder, then open the feed again.</source>
        <translation>폴더의 권한과 빈 공간을 확인한 뒤 입력을 다시 여십시오.</translation>
    </message>
    <message>
        <source>The watched folder {folder} does not exist.</source>
        <translation>감시하는 폴더 {folder}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Make it again or connect its drive, or choose another folder.</source>
        <translation>폴더를 다시 만들거나 드라이브를 연결하거나 다른 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>Check the program that writes it.</source>
        <translation>파일을 쓰는 프로그램을 확인하십시오.</translation>
    </message>
    <message>
        <source>The file is still being written.</source>
        <translation>파일을 아직 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>There is no video {path}.</source>
        <translation>동영상 {path}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Check its name and folder.</source>
        <translation>이름과 폴더를 확인하십시오.</translation>
    </message>
    <message>
        <source>{name} ended unexpectedly after frame {n} of {total}.</source>
        <translation>{name}이(가) 프레임 {total}개 중 {n}번째 뒤에 끊겼습니다.</translation>
    </message>
    <message>
        <source>{name} ended unexpectedly after frame {n}.</source>
        <translation>{name}이(가) {n}번 프레임 뒤에서 끊겼습니다.</translation>
    </message>
    <message>
        <source>Frame {n} is damaged, or depends on a damaged frame.</source>
        <translation>{n}번 프레임이 손상되었거나, 손상된 프레임을 바탕으로 만들어졌습니다.</translation>
    </message>
    <message>
        <source>Copy or record the video again.</source>
        <translation>동영상을 다시 복사하거나 다시 녹화하십시오.</translation>
    </message>
    <message>
        <source>Check the network and the camera.</source>
        <translation>네트워크와 카메라를 확인하십시오.</translation>
    </message>
    <message>
        <source>Frame {n} has {width} x {height} pixels instead of {other_width} x {other_height}.</source>
        <translation>{n}번 프레임의 크기가 {other_width} x {other_height} 픽셀이 아니라 {width} x {height} 픽셀입니다.</translation>
    </message>
    <message>
        <source>Record the video again, with one size.</source>
        <translation>한 가지 크기로 동영상을 다시 녹화하십시오.</translation>
    </message>
    <message>
        <source>{name} is coded in {codec}, in which damage cannot be detected.</source>
        <translation>{name}은(는) {codec}로 압축되어 있어 손상과 그림을 구별할 수 없습니다.</translation>
    </message>
    <message>
        <source>Save it as .mp4 (H.264), or with FFmpeg as .mkv, which has checksums.</source>
        <translation>.mp4(H.264)로 저장하거나, FFmpeg로 체크섬이 있는 .mkv로 저장하십시오.</translation>
    </message>
    <message>
        <source>{name} answers, but parts of its pictures are lost in the network.</source>
        <translation>{name}이(가) 응답하지만 그림의 일부가 전송 중에 사라집니다.</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete; copy or record it again.</source>
        <translation>파일이 손상되었거나 불완전합니다. 다시 복사하거나 녹화하십시오.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>{name}을(를) 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Check its rights and its drive.</source>
        <translation>권한과 드라이브를 확인하십시오.</translation>
    </message>
    <message>
        <source>{name} is not a video that can be read.</source>
        <translation>{name}은(는) 읽을 수 있는 동영상이 아닙니다.</translation>
    </message>
    <message>
        <source>{name} is not a video that can be read: its codec is missing here, or the file is damaged.</source>
        <translation>{name}은(는) 읽을 수 있는 동영상이 아닙니다. 코덱이 없거나 파일이 손상되었습니다.</translation>
    </message>
    <message>
        <source>Save it as .avi or .mp4 (MJPEG or H.264).</source>
        <translation>.avi 또는 .mp4(MJPEG 또는 H.264)로 저장하십시오.</translation>
    </message>
    <message>
        <source>Save it with 8 or 16 bits a channel.</source>
        <translation>채널당 8비트나 16비트로 저장하십시오.</translation>
    </message>
    <message>
        <source>The file says that its picture has {width} x {height} pixels, more than {n}.</source>
        <translation>사진 크기가 {width} x {height} 픽셀로 되어 있어 {n}픽셀을 넘습니다.</translation>
    </message>
    <message>
        <source>Reduce it, or crop it to the part.</source>
        <translation>사진을 줄이거나 부품만 남기고 자르십시오.</translation>
    </message>
    <message>
        <source>The file is not a complete PNG, JPEG, BMP or TIFF picture.</source>
        <translation>온전한 PNG, JPEG, BMP, TIFF 사진이 아닙니다.</translation>
    </message>
    <message>
        <source>Save it again from the camera&apos;s software.</source>
        <translation>카메라 소프트웨어에서 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>The picture has only {width} x {height} pixels.</source>
        <translation>사진이 {width} x {height} 픽셀뿐입니다.</translation>
    </message>
    <message>
        <source>Parts need at least {n} pixels a side.</source>
        <translation>부품 사진은 한 변이 {n}픽셀 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>The picture is {width} x {height} pixels, another shape than the good parts (width / height {ratio} against {expected}).</source>
        <translation>사진이 {width} x {height} 픽셀로 양품과 비율이 다릅니다(가로 / 세로 {ratio}, 양품은 {expected}).</translation>
    </message>
    <message>
        <source>Use the same camera and crop as for the good parts.</source>
        <translation>양품과 같은 카메라와 자르기를 사용하십시오.</translation>
    </message>
    <message>
        <source>Triggers cannot be received on {host}, port {n}: {reason}.</source>
        <translation>{host} 포트 {n}에서 트리거를 받을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Triggers are no longer received on port {n}: {reason}.</source>
        <translation>포트 {n}에서 더 이상 트리거를 받지 못합니다: {reason}.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version or another program.</source>
        <translation>{path}은(는) 더 새로운 버전이나 다른 프로그램이 쓴 파일입니다.</translation>
    </message>
    <message>
        <source>Update this program, or move that file away.</source>
        <translation>이 프로그램을 업데이트하거나 그 파일을 옮기십시오.</translation>
    </message>
    <message>
        <source>The records in {path} were damaged.</source>
        <translation>{path}의 기록이 손상되었습니다.</translation>
    </message>
    <message>
        <source>They are kept as {name}, and a new file was started.</source>
        <translation>손상된 기록은 {name}(으)로 보관하고 새 파일을 시작했습니다.</translation>
    </message>
    <message>
        <source>The records in {path} were deleted, moved or replaced while they were being written.</source>
        <translation>기록 파일 {path}이(가) 기록되는 동안 삭제, 이동 또는 교체되었습니다.</translation>
    </message>
    <message>
        <source>All of this run are in the file again.</source>
        <translation>이번 실행의 기록은 모두 파일에 다시 들어 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>{n} records of this run are lost.</source>
        <translation>
            <numerusform>이번 실행의 기록 {n}건이 사라졌습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} records of this run are kept in {path}.</source>
        <translation>
            <numerusform>이번 실행의 기록 {n}개는 {path}에 보관되어 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put that file into the folder of the records: the next run adds it to them.</source>
        <translation>그 파일을 기록 폴더에 넣으십시오. 다음 실행 때 기록에 추가됩니다.</translation>
    </message>
    <message>
        <source>Find out which program does that.</source>
        <translation>어떤 프로그램이 그렇게 하는지 찾아보십시오.</translation>
    </message>
    <message>
        <source>The folder of the records {folder} no longer exists.</source>
        <translation>기록 폴더 {folder}이(가) 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>Connect its drive, or make the folder again.</source>
        <translation>드라이브를 연결하거나 폴더를 다시 만드십시오.</translation>
    </message>
    <message>
        <source>Write it again.</source>
        <translation>다시 기록하십시오.</translation>
    </message>
    <message>
        <source>Another program keeps the records in {path} locked.</source>
        <translation>다른 프로그램이 {path}의 기록을 잠그고 있습니다.</translation>
    </message>
    <message>
        <source>Close it, or wait until it is done: a viewer that changes them, or a backup.</source>
        <translation>기록을 고치는 뷰어나 백업 프로그램을 닫거나 끝날 때까지 기다리십시오.</translation>
    </message>
    <message>
        <source>The records in {path} cannot be written or read: {reason}.</source>
        <translation>{path}의 기록을 쓰거나 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Make room on the disk and see that the folder may be written, then run again.</source>
        <translation>디스크 공간을 비우고 폴더에 쓸 수 있는지 확인한 뒤 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>다른 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path}에 쓸 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>디스크 공간을 비우십시오.</translation>
    </message>
    <message>
        <source>This project scores its own reference parts {share} differently on this computer: do not trust its verdicts.</source>
        <translation>이 컴퓨터에서는 프로젝트의 기준 부품 점수가 {share} 다르게 나옵니다. 판정을 믿지 마십시오.</translation>
    </message>
    <message>
        <source>Build it again here from its good parts.</source>
        <translation>여기서 양품으로 다시 생성하십시오.</translation>
    </message>
    <message>
        <source>The project&apos;s parts do not fit together: {fault}.</source>
        <translation>프로젝트의 구성 요소가 서로 맞지 않습니다: {fault}.</translation>
    </message>
    <message>
        <source>This computer scores the project&apos;s own reference parts {share} differently: it cannot judge with it.</source>
        <translation>이 컴퓨터에서는 프로젝트의 기준 부품 점수가 {share} 다르게 나와 판정할 수 없습니다.</translation>
    </message>
    <message>
        <source>Build the project again here.</source>
        <translation>여기서 프로젝트를 다시 생성하십시오.</translation>
    </message>
    <message>
        <source>Build the project again here from its good parts.</source>
        <translation>여기서 양품으로 프로젝트를 다시 생성하십시오.</translation>
    </message>
    <message>
        <source>The project&apos;s map does not fit its layers: {fault}.</source>
        <translation>프로젝트의 변환이 레이어와 맞지 않습니다: {fault}.</translation>
    </message>
    <message>
        <source>The bank was built with other weights of {name} than this computer has.</source>
        <translation>메모리 뱅크를 만든 {name} 가중치가 이 컴퓨터의 것과 다릅니다.</translation>
    </message>
    <message>
        <source>Install the same weights, or build the project again here.</source>
        <translation>같은 가중치를 설치하거나 여기서 프로젝트를 다시 생성하십시오.</translation>
    </message>
    <message>
        <source>The bank was built from layers {names} with {n} values a patch, the backbone here gives {others} with {m}.</source>
        <translation>메모리 뱅크는 레이어 {names}, 패치당 값 {n}개로 만들었지만 여기의 신경망은 {others}, {m}개입니다.</translation>
    </message>
    <message>
        <source>What was learned does not fit the network: {fault}.</source>
        <translation>학습한 내용이 신경망과 맞지 않습니다: {fault}.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>프로젝트를 여는 중</translation>
    </message>
    <message>
        <source>Preparing the network</source>
        <translation>신경망을 준비하는 중</translation>
    </message>
    <message>
        <source>A PIN has {least} to {most} digits.</source>
        <translation>PIN은 {least}~{most}자리입니다.</translation>
    </message>
    <message>
        <source>Type another one.</source>
        <translation>다른 PIN을 입력하십시오.</translation>
    </message>
    <message>
        <source>This account has no home folder to keep settings and compiled networks in.</source>
        <translation>이 계정에는 설정과 변환한 네트워크를 둘 홈 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>Set the environment variable HOME to a folder that it may write to.</source>
        <translation>환경 변수 HOME을 쓸 수 있는 폴더로 지정하십시오.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read: {reason}.</source>
        <translation>{path}의 설정을 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path} 파일이 손상되었습니다.</translation>
    </message>
    <message>
        <source>{path} has values that cannot be used: {names}.</source>
        <translation>{path}에 쓸 수 없는 값이 있습니다: {names}.</translation>
    </message>
    <message>
        <source>{path} was changed by something else than this program.</source>
        <translation>이 프로그램이 아닌 다른 것이 {path}을(를) 변경했습니다.</translation>
    </message>
    <message>
        <source>The damaged settings in {folder} could not be kept: {reason}.</source>
        <translation>{folder}의 손상된 설정을 보관할 수 없었습니다: {reason}.</translation>
    </message>
    <message>
        <source>Nothing was written over them.</source>
        <translation>그 위에 아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>Look at {name} there, or delete it.</source>
        <translation>그 폴더의 {name}을(를) 확인하거나 지우십시오.</translation>
    </message>
    <message>
        <source>The settings could not be kept in {folder}: {reason}.</source>
        <translation>설정을 {folder}에 저장할 수 없었습니다: {reason}.</translation>
    </message>
    <message>
        <source>Make room on the disk, or ask for the right to write there; they hold until the program is closed.</source>
        <translation>디스크 공간을 비우거나 쓰기 권한을 요청하십시오. 프로그램을 닫을 때까지는 유지됩니다.</translation>
    </message>
    <message>
        <source>The project file does not say its version.</source>
        <translation>프로젝트 파일에 버전이 없습니다.</translation>
    </message>
    <message>
        <source>Choose a file saved by this program.</source>
        <translation>이 프로그램에서 저장한 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>The project file has version {n}, newer than this program&apos;s {m}.</source>
        <translation>프로젝트 파일의 버전 {n}이(가) 이 프로그램의 {m}보다 새롭습니다.</translation>
    </message>
    <message>
        <source>Update the program on this computer.</source>
        <translation>이 컴퓨터의 프로그램을 업데이트하십시오.</translation>
    </message>
    <message>
        <source>The station&apos;s set-up in {path} cannot be used.</source>
        <translation>{path}의 스테이션 설정을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Set the station up again (Inspect page, Station).</source>
        <translation>스테이션을 다시 설정하십시오(검사 화면, 스테이션).</translation>
    </message>
    <message>
        <source>The station&apos;s set-up could not be kept in {folder}: {reason}.</source>
        <translation>스테이션 설정을 {folder}에 저장할 수 없었습니다: {reason}.</translation>
    </message>
    <message>
        <source>Make room on the disk, or ask for the right to write there; it holds until the program is closed.</source>
        <translation>디스크 공간을 비우거나 쓰기 권한을 요청하십시오. 설정은 프로그램을 닫을 때까지 유지됩니다.</translation>
    </message>
    <message>
        <source>Open a backup of it, or build the project again from its good parts.</source>
        <translation>백업을 열거나 양품으로 프로젝트를 다시 생성하십시오.</translation>
    </message>
    <message>
        <source>The project could not be saved as {path}: {reason}.</source>
        <translation>프로젝트를 {path}(으)로 저장할 수 없었습니다: {reason}.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk; the file that was there is untouched.</source>
        <translation>다른 폴더를 선택하거나 디스크 공간을 비우십시오. 원래 있던 파일은 그대로입니다.</translation>
    </message>
    <message>
        <source>{path} is protected against writing.</source>
        <translation>{path}은(는) 쓰기 금지되어 있습니다.</translation>
    </message>
    <message>
        <source>Save the project under another name.</source>
        <translation>프로젝트를 다른 이름으로 저장하십시오.</translation>
    </message>
    <message>
        <source>Use fewer pictures, or put them into a folder with a shorter path.</source>
        <translation>사진 수를 줄이거나 경로가 더 짧은 폴더에 넣으십시오.</translation>
    </message>
    <message>
        <source>{name} was changed since it was opened, and cannot be read any more.</source>
        <translation>{name}이(가) 연 뒤에 변경되었으며 더 이상 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Another window or program has saved another build as {name} since it was opened.</source>
        <translation>연 뒤에 다른 창이나 프로그램이 {name}에 다른 모델을 넣었습니다.</translation>
    </message>
    <message>
        <source>Save your project under another name, or replace what is there now.</source>
        <translation>프로젝트를 다른 이름으로 저장하거나 지금 있는 것을 바꾸십시오.</translation>
    </message>
    <message>
        <source>The limits were changed in another window: {old} became {new}.</source>
        <translation>다른 창에서 임계값이 변경되었습니다: {old}에서 {new}(으)로.</translation>
    </message>
    <message>
        <source>The limits were changed in another window: {old} became {new} by {who}.</source>
        <translation>다른 창에서 {who}이(가) 임계값을 변경했습니다: {old}에서 {new}(으)로.</translation>
    </message>
    <message>
        <source>Now {limits} is in effect, and every change is kept in the history.</source>
        <translation>지금은 {limits}이(가) 적용되며, 모든 변경이 이력에 남아 있습니다.</translation>
    </message>
    <message>
        <source>What was labelled in another window is labelled here too.</source>
        <translation>다른 창에서 지정한 부품이 여기에도 지정됩니다.</translation>
    </message>
    <message>
        <source>The history of this project&apos;s limits has a gap: it contains no change to {limits}.</source>
        <translation>이 프로젝트의 임계값 이력에 빈 곳이 있습니다: {limits}(으)로 이어지는 변경이 없습니다.</translation>
    </message>
    <message>
        <source>The limits of this project are {limits}, but its history ends at {others}.</source>
        <translation>이 프로젝트의 임계값은 {limits}이지만 이력은 {others}에서 끝납니다.</translation>
    </message>
    <message>
        <source>Check that they are right before you judge with them, or open a backup.</source>
        <translation>판정하기 전에 맞는지 확인하거나 백업을 여십시오.</translation>
    </message>
    <message>
        <source>This project has no reference parts, so it could not be checked that it scores the same here as where it was built.</source>
        <translation>이 프로젝트에는 기준 부품이 없어, 만든 곳과 같은 점수를 내는지 확인할 수 없었습니다.</translation>
    </message>
    <message>
        <source>Judge some parts whose truth is known before you trust it.</source>
        <translation>신뢰하기 전에 결과를 아는 부품 몇 개를 판정해 보십시오.</translation>
    </message>
    <message>
        <source>{path} is not a file.</source>
        <translation>{path}은(는) 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>The description in {name} cannot be read: {fault}.</source>
        <translation>{name}의 설명을 읽을 수 없습니다: {fault}.</translation>
    </message>
    <message>
        <source>The limits or other facts in {name} are not those that were saved: something changed the file.</source>
        <translation>{name}의 임계값이나 다른 내용이 저장된 것과 다릅니다: 파일이 변경되었습니다.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>{path} 파일이 없습니다.</translation>
    </message>
    <message>
        <source>A reference picture in {name} is damaged.</source>
        <translation>{name}의 기준 사진이 손상되었습니다.</translation>
    </message>
    <message>
        <source>Ask for the right to read it.</source>
        <translation>읽기 권한을 요청하십시오.</translation>
    </message>
    <message>
        <source>{path} may not be read.</source>
        <translation>{path}을(를) 읽을 권한이 없습니다.</translation>
    </message>
    <message>
        <source>{name} is damaged or is not a project file.</source>
        <translation>{name}이(가) 손상되었거나 프로젝트 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>{name} has missing or unknown parts: {parts_named}.</source>
        <translation>{name}에 빠졌거나 남는 구성 요소가 있습니다: {parts_named}.</translation>
    </message>
    <message>
        <source>A reference picture in {name} has the wrong size.</source>
        <translation>{name}의 기준 사진 크기가 잘못되었습니다.</translation>
    </message>
    <message>
        <source>The maps of the labelled parts are missing in {name}.</source>
        <translation>{name}에 지정된 부품의 지도가 없습니다.</translation>
    </message>
    <message>
        <source>Do not trust this file.</source>
        <translation>이 파일을 믿지 마십시오.</translation>
    </message>
    <message>
        <source>{name} holds parts that no project file has.</source>
        <translation>{name}에 프로젝트 파일에 없어야 할 구성 요소가 있습니다.</translation>
    </message>
    <message>
        <source>{name} is not a project file, or parts of it are missing.</source>
        <translation>{name}은(는) 프로젝트 파일이 아니거나 구성 요소가 빠져 있습니다.</translation>
    </message>
    <message>
        <source>{name} gives an impossible size for its parts.</source>
        <translation>{name}에 적힌 구성 요소 크기가 불가능합니다.</translation>
    </message>
    <message>
        <source>{member} is missing in {name}.</source>
        <translation>{name}에 {member}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>{name} gives an impossible size for {member}.</source>
        <translation>{name}에 적힌 {member}의 크기가 불가능합니다.</translation>
    </message>
    <message>
        <source>{member} in {name} does not have the size that is given for it.</source>
        <translation>{name}의 {member} 크기가 적힌 것과 다릅니다.</translation>
    </message>
    <message>
        <source>Choose a file saved by it.</source>
        <translation>그 프로그램에서 저장한 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>{name} is not a project file of this program.</source>
        <translation>{name}은(는) 이 프로그램의 프로젝트 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>{name} has faults: {faults}.</source>
        <translation>{name}에 오류가 있습니다: {faults}.</translation>
    </message>
    <message>
        <source>The memory bank in {name} does not belong to its backbone, layers, input size and pooling.</source>
        <translation>{name}의 메모리 뱅크가 신경망, 레이어, 입력 크기, 풀링과 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The memory bank in {name} cannot be used: {fault}.</source>
        <translation>{name}의 메모리 뱅크를 쓸 수 없습니다: {fault}.</translation>
    </message>
    <message>
        <source>The maps in {name} are not those that were saved with it.</source>
        <translation>{name}의 지도가 함께 저장한 것이 아닙니다.</translation>
    </message>
    <message>
        <source>The maps in {name} cannot be used: {fault}.</source>
        <translation>{name}의 지도를 쓸 수 없습니다: {fault}.</translation>
    </message>
    <message>
        <source>The weights of {name} are not on this computer.</source>
        <translation>{name}의 가중치가 이 컴퓨터에 없습니다.</translation>
    </message>
    <message>
        <source>Get the file model.safetensors of timm&apos;s {name} and save it as {path}, or train once with --download while online.</source>
        <translation>timm의 {name}에서 model.safetensors 파일을 받아 {path}(으)로 저장하거나, 온라인일 때 --download로 한 번 학습하십시오.</translation>
    </message>
    <message>
        <source>Run: python -m pip install {name}.</source>
        <translation>다음을 실행하십시오: python -m pip install {name}.</translation>
    </message>
    <message>
        <source>The weights of {name} are not installed.</source>
        <translation>{name}의 가중치가 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The weights file {name} was altered.</source>
        <translation>가중치 파일 {name}이(가) 변경되었습니다.</translation>
    </message>
    <message>
        <source>Install {name} again.</source>
        <translation>{name}을(를) 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>{name} is not a model name.</source>
        <translation>{name}은(는) 모델 이름이 아닙니다.</translation>
    </message>
    <message>
        <source>Model names look like wide_resnet50_2.</source>
        <translation>모델 이름은 wide_resnet50_2와 같은 꼴입니다.</translation>
    </message>
    <message>
        <source>The weights file {path} cannot be read.</source>
        <translation>가중치 파일 {path}을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>다시 받으십시오.</translation>
    </message>
    <message>
        <source>timm publishes no weights for {name}.</source>
        <translation>timm에 {name}의 가중치가 없습니다.</translation>
    </message>
    <message>
        <source>Choose another backbone.</source>
        <translation>다른 신경망을 선택하십시오.</translation>
    </message>
    <message>
        <source>The weights of {name} could not be downloaded.</source>
        <translation>{name}의 가중치를 내려받을 수 없었습니다.</translation>
    </message>
    <message>
        <source>Check the connection, or save model.safetensors of timm&apos;s {name} as {path}.</source>
        <translation>연결을 확인하거나 timm의 {name}에서 model.safetensors를 받아 {path}(으)로 저장하십시오.</translation>
    </message>
    <message>
        <source>Get the weights made for this very model.</source>
        <translation>이 모델용 가중치를 받으십시오.</translation>
    </message>
    <message>
        <source>This backbone offers no feature maps.</source>
        <translation>이 신경망은 특징 지도를 내지 않습니다.</translation>
    </message>
    <message>
        <source>Choose a convolutional one, such as resnet18.</source>
        <translation>resnet18 같은 합성곱 신경망을 선택하십시오.</translation>
    </message>
    <message>
        <source>No layer has stride 8 or 16.</source>
        <translation>간격이 8이나 16인 레이어가 없습니다.</translation>
    </message>
    <message>
        <source>Name layers yourself: {names}.</source>
        <translation>레이어를 직접 지정하십시오: {names}.</translation>
    </message>
    <message>
        <source>The backbone has no layer {names}.</source>
        <translation>신경망에 레이어 {names}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>It has {names}.</source>
        <translation>있는 레이어: {names}.</translation>
    </message>
    <message>
        <source>{name} has no layer of stride {n}.</source>
        <translation>{name}에 간격이 {n}인 레이어가 없습니다.</translation>
    </message>
    <message>
        <source>There is no backbone named {name}.</source>
        <translation>{name}(이)라는 신경망이 없습니다.</translation>
    </message>
    <message>
        <source>Use {names} or a model name of the timm library such as wide_resnet50_2.</source>
        <translation>{names} 또는 wide_resnet50_2 같은 timm 라이브러리의 모델 이름을 사용하십시오.</translation>
    </message>
    <message>
        <source>PaDiM cannot invert the covariance of the good parts.</source>
        <translation>PaDiM이 양품의 공분산을 역행렬로 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Use a larger regularisation.</source>
        <translation>정규화 값을 키우십시오.</translation>
    </message>
    <message>
        <source>The backbone gives {n} values a patch, not {m}.</source>
        <translation>신경망이 내는 값은 패치당 {m}개가 아니라 {n}개입니다.</translation>
    </message>
    <message>
        <source>Ask for fewer dims.</source>
        <translation>값의 수를 줄이십시오.</translation>
    </message>
    <message>
        <source>ReConPatch compares each patch with its {n} nearest, there are only {m}.</source>
        <translation>ReConPatch는 각 패치를 가장 가까운 {n}개와 비교하는데 {m}개뿐입니다.</translation>
    </message>
    <message>
        <source>Use PatchCore, more pictures or a higher detail.</source>
        <translation>PatchCore를 쓰거나 사진 수나 정밀도를 높이십시오.</translation>
    </message>
    <message>
        <source>ReConPatch cannot learn: some features are not numbers.</source>
        <translation>숫자가 아닌 특징이 있어 ReConPatch가 학습할 수 없습니다.</translation>
    </message>
    <message>
        <source>ReConPatch has nothing to learn from: all patches of the good parts are equal.</source>
        <translation>양품의 패치가 모두 같아 ReConPatch가 학습할 것이 없습니다.</translation>
    </message>
    <message>
        <source>ReConPatch&apos;s training failed: its loss is no longer a number.</source>
        <translation>ReConPatch의 학습이 실패했습니다. 손실이 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>ReConPatch&apos;s training failed: its map is no longer finite.</source>
        <translation>ReConPatch의 학습이 실패했습니다. 변환의 값이 유한하지 않습니다.</translation>
    </message>
    <message>
        <source>Use PatchCore.</source>
        <translation>PatchCore를 사용하십시오.</translation>
    </message>
    <message>
        <source>There is no CUDA device on this computer.</source>
        <translation>이 컴퓨터에 CUDA 장치가 없습니다.</translation>
    </message>
    <message>
        <source>Use the runtime openvino or auto.</source>
        <translation>실행 방식으로 openvino나 auto를 사용하십시오.</translation>
    </message>
    <message>
        <source>Judging test parts</source>
        <translation>시험 부품을 판정하는 중</translation>
    </message>
    <message>
        <source>Computing the figures</source>
        <translation>수치를 계산하는 중</translation>
    </message>
    <message>
        <source>Choosing patches</source>
        <translation>패치를 고르는 중</translation>
    </message>
    <message>
        <source>No picture of a good part can be read.</source>
        <translation>양품 사진을 하나도 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Put them back where they were, or choose their folder.</source>
        <translation>사진을 원래 자리에 돌려놓거나 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>UMAP is not installed.</source>
        <translation>UMAP이 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Install it with python -m pip install &quot;inspector-app[umap]&quot;, or choose PCA.</source>
        <translation>python -m pip install &quot;inspector-app[umap]&quot; 명령으로 설치하거나 PCA를 선택하십시오.</translation>
    </message>
    <message>
        <source>Reading parts</source>
        <translation>부품을 읽는 중</translation>
    </message>
    <message>
        <source>Arranging the patches</source>
        <translation>패치를 배치하는 중</translation>
    </message>
    <message>
        <source>Reading good parts</source>
        <translation>양품을 읽는 중</translation>
    </message>
    <message>
        <source>Looking for shots of one part</source>
        <translation>한 부품의 반복 촬영을 찾는 중</translation>
    </message>
    <message>
        <source>The {n} pictures are shots of one part, which differ by noise alone.</source>
        <translation>사진 {n}장은 잡음만 다른 한 부품의 반복 촬영입니다.</translation>
    </message>
    <message>
        <source>{n} pictures show {parts} parts: some are shots of one part, such as {name} and {other}, and count once in the limit.</source>
        <translation>사진 {n}장에 부품 {parts}개가 있습니다. {name}과(와) {other}처럼 한 부품을 여러 번 찍은 사진은 한계값에서 한 번만 셉니다.</translation>
    </message>
    <message>
        <source>{n} pictures looked at show {parts} parts: some are shots of one part, such as {name} and {other}.</source>
        <translation>살펴본 사진 {n}장에 부품 {parts}개가 있습니다. {name}과(와) {other}처럼 한 부품을 여러 번 찍은 사진이 있습니다.</translation>
    </message>
    <message>
        <source>The limit counts parts, not shots.</source>
        <translation>한계값은 사진 수가 아니라 부품 수로 계산합니다.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>시작하는 중</translation>
    </message>
    <message>
        <source>No progress for {n} s in {step}.</source>
        <translation>&quot;{step}&quot; 단계에서 {n}초 동안 진행이 없습니다.</translation>
    </message>
    <message>
        <source>Cancel ends it.</source>
        <translation>취소하면 끝납니다.</translation>
    </message>
    <message>
        <source>It is a copy of {name}.</source>
        <translation>{name}의 복사본입니다.</translation>
    </message>
    <message>
        <source>The picture shows nothing where the other good parts show something.</source>
        <translation>다른 양품 사진과 달리 이 사진에는 아무것도 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Take it again, or remove it from the good parts.</source>
        <translation>다시 촬영하거나 양품 사진에서 빼십시오.</translation>
    </message>
    <message>
        <source>A test set holds test/good and test/&lt;kind of defect&gt;.</source>
        <translation>시험 자료에는 test/good과 test/&lt;결함 종류&gt; 폴더가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Put them into test/good and test/&lt;kind of defect&gt;.</source>
        <translation>사진을 test/good과 test/&lt;결함 종류&gt;에 넣으십시오.</translation>
    </message>
    <message>
        <source>A mask needs the size of its picture.</source>
        <translation>마스크의 크기는 사진과 같아야 합니다.</translation>
    </message>
    <message>
        <source>Choosing the patches to remember</source>
        <translation>기억할 것을 고르는 중</translation>
    </message>
    <message>
        <source>Finding the principal components</source>
        <translation>주성분을 찾는 중</translation>
    </message>
    <message>
        <source>What is remembered would exceed {n} GB.</source>
        <translation>기억할 내용이 {n} GB를 넘습니다.</translation>
    </message>
    <message>
        <source>Keep a smaller share, choose a lower detail, fewer pictures or another detector.</source>
        <translation>보관 비율, 정밀도, 사진 수를 줄이거나 다른 검출기를 선택하십시오.</translation>
    </message>
    <message>
        <source>Scoring good parts</source>
        <translation>양품의 점수를 매기는 중</translation>
    </message>
    <message>
        <source>Use other backbones, or more good parts.</source>
        <translation>다른 신경망을 쓰거나 양품을 늘리십시오.</translation>
    </message>
    <message>
        <source>PaDiM compares every place of a part with the same place of the good ones: it needs aligned parts.</source>
        <translation>PaDiM은 부품의 각 위치를 양품의 같은 위치와 비교하므로 부품이 정렬되어 있어야 합니다.</translation>
    </message>
    <message>
        <source>The good parts&apos; pictures have {n} sizes and were resized to one; PaDiM is less accurate where they are not aligned.</source>
        <translation>양품 사진의 크기가 {n}가지여서 하나로 맞췄습니다. 정렬되지 않은 곳에서는 PaDiM이 나빠집니다.</translation>
    </message>
    <message>
        <source>PaDiM estimates the covariance of {n} channels from only {m} good parts, so it depends on the regularisation.</source>
        <translation>PaDiM이 채널 {n}개의 공분산을 양품 {m}개만으로 추정하므로 정규화에 의존합니다.</translation>
    </message>
    <message>
        <source>Take more pictures, or use fewer channels.</source>
        <translation>사진을 더 찍거나 채널 수를 줄이십시오.</translation>
    </message>
    <message>
        <source>Looking at the pictures</source>
        <translation>사진을 살펴보는 중</translation>
    </message>
    <message>
        <source>There are no pictures in this folder.</source>
        <translation>이 폴더에 사진이 없습니다.</translation>
    </message>
    <message>
        <source>Choose a folder of good parts.</source>
        <translation>양품 폴더를 선택하십시오.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {total} pictures cannot be used ({named}).</source>
        <translation>
            <numerusform>사진 {total}장 중 {n}장을 쓸 수 없습니다({named}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Check that this is the folder of good parts.</source>
        <translation>이 폴더가 양품 폴더인지 확인하십시오.</translation>
    </message>
    <message>
        <source>A threshold needs at least {least}; take {n} or more for a good one.</source>
        <translation>임계값을 정하려면 최소 {least}장이 필요합니다. 좋은 임계값에는 {n}장 이상을 찍으십시오.</translation>
    </message>
    <message>
        <source>Building would need about {n} GB of memory, {m} GB are free.</source>
        <translation>생성에 메모리 약 {n} GB가 필요하지만 {m} GB만 비어 있습니다.</translation>
    </message>
    <message>
        <source>Choose a lower detail, keep less, use fewer pictures or close other programs.</source>
        <translation>정밀도나 보관 비율을 낮추거나 사진 수를 줄이거나 다른 프로그램을 닫으십시오.</translation>
    </message>
    <message>
        <source>It would fit at a detail of {n} px.</source>
        <translation>정밀도가 {n} px이면 메모리에 들어갑니다.</translation>
    </message>
    <message numerus="yes">
        <source>It would fit with {n} pictures.</source>
        <translation>
            <numerusform>사진이 {n}장이면 메모리에 들어갑니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>It would fit with {share} remembered.</source>
        <translation>{share}만 보관하면 메모리에 들어갑니다.</translation>
    </message>
    <message>
        <source>Otherwise close other programs.</source>
        <translation>아니면 다른 프로그램을 닫으십시오.</translation>
    </message>
    <message>
        <source>Close other programs, or use a computer with more memory.</source>
        <translation>다른 프로그램을 닫거나 메모리가 더 많은 컴퓨터를 쓰십시오.</translation>
    </message>
    <message>
        <source>{n} good parts support a promise of {share} false alarms at best; {asked} needs {needed}.</source>
        <translation>양품 {n}개로는 오검률 {share}까지만 보장할 수 있습니다. {asked}에는 {needed}개가 필요합니다.</translation>
    </message>
    <message>
        <source>The pictures have {n} sizes; all are resized to {width} x {height}.</source>
        <translation>사진의 크기가 {n}가지입니다. 모두 {width} x {height}(으)로 맞춥니다.</translation>
    </message>
    <message>
        <source>The pictures are much smaller than the chosen detail; a lower detail would show the same.</source>
        <translation>사진이 선택한 정밀도보다 훨씬 작습니다. 더 낮은 정밀도로도 똑같이 보입니다.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>Looking for the networks</source>
        <translation>신경망을 찾는 중</translation>
    </message>
    <message>
        <source>The pictures changed while they were read.</source>
        <translation>읽는 동안 사진이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Build again.</source>
        <translation>다시 생성하십시오.</translation>
    </message>
    <message>
        <source>The good parts do not differ from one another: they seem to be copies of one picture.</source>
        <translation>양품 사진이 서로 다르지 않습니다. 한 사진의 복사본인 것 같습니다.</translation>
    </message>
    <message>
        <source>Take pictures of different good parts.</source>
        <translation>서로 다른 양품을 촬영하십시오.</translation>
    </message>
    <message>
        <source>Save it as an ordinary PNG or TIFF picture.</source>
        <translation>보통의 PNG 또는 TIFF 사진으로 저장하세요.</translation>
    </message>
    <message>
        <source>Save the picture that is to be judged in a file of its own.</source>
        <translation>검사할 사진을 별도의 파일로 저장하세요.</translation>
    </message>
    <message>
        <source>The picture is a lossless or arithmetic-coded JPEG, in which damage cannot be detected.</source>
        <translation>무손실 또는 산술 부호화 JPEG라서 손상 여부를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The picture is a JPEG of {bits} bits a sample.</source>
        <translation>표본당 {bits}비트인 JPEG입니다.</translation>
    </message>
    <message>
        <source>The picture is a JPEG of {n} colours.</source>
        <translation>색이 {n}개인 JPEG입니다.</translation>
    </message>
    <message>
        <source>The picture is a JPEG of very many scans, which would take very long to read.</source>
        <translation>스캔이 너무 많아 읽는 데 아주 오래 걸리는 JPEG입니다.</translation>
    </message>
    <message>
        <source>The file is an animation of several pictures.</source>
        <translation>여러 사진으로 된 움직이는 그림 파일입니다.</translation>
    </message>
    <message>
        <source>The picture is a packed BMP, in which damage cannot be detected.</source>
        <translation>압축된 BMP라서 손상 여부를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The file has {n} pages, and it is not known which of them is the picture.</source>
        <translation>파일에 {n}개의 페이지가 있고, 어느 것이 검사할 사진인지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The TIFF holds colours of kind {n}, which this program does not know.</source>
        <translation>TIFF의 색 종류({n})를 이 프로그램이 알지 못합니다.</translation>
    </message>
    <message>
        <source>The TIFF is packed in a way in which damage cannot be detected (kind {n}).</source>
        <translation>TIFF의 압축 방식(종류 {n})으로는 손상 여부를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Save it without compression.</source>
        <translation>압축하지 않고 저장하세요.</translation>
    </message>
    <message>
        <source>The TIFF has {n} values a pixel and does not say which of them are its colours.</source>
        <translation>TIFF에 화소당 값이 {n}개 있고, 어느 것이 색인지 적혀 있지 않습니다.</translation>
    </message>
    <message>
        <source>The TIFF is stored in a way that this program does not know.</source>
        <translation>이 프로그램이 알지 못하는 방식으로 저장된 TIFF입니다.</translation>
    </message>
    <message>
        <source>The TIFF holds signed or decimal numbers or more than 16 bits, whose darkest and brightest values are not known.</source>
        <translation>TIFF에 부호 있는 수, 소수 또는 16비트를 넘는 값이 있어 가장 어두운 값과 밝은 값을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The TIFF&apos;s channels are stored differently from one another.</source>
        <translation>TIFF의 채널들이 서로 다르게 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>The picture is partly transparent.</source>
        <translation>사진의 일부가 투명합니다.</translation>
    </message>
    <message>
        <source>Save it without transparency.</source>
        <translation>투명도 없이 저장하세요.</translation>
    </message>
    <message>
        <source>The TIFF holds printers&apos; or video colours of {bits} bits.</source>
        <translation>TIFF에 {bits}비트의 인쇄용 또는 비디오 색이 있습니다.</translation>
    </message>
    <message>
        <source>The TIFF uses special inks.</source>
        <translation>TIFF가 자체 잉크 색을 씁니다.</translation>
    </message>
    <message>
        <source>The TIFF holds video colours of fewer pixels.</source>
        <translation>TIFF에 화소 수를 줄인 비디오 색이 있습니다.</translation>
    </message>
    <message>
        <source>Save it as RGB.</source>
        <translation>RGB로 저장하세요.</translation>
    </message>
    <message>
        <source>The file is a {format} picture, in which damage cannot be detected.</source>
        <translation>{format} 사진이라서 손상 여부를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Save it as PNG, JPEG, BMP or TIFF.</source>
        <translation>PNG, JPEG, BMP 또는 TIFF로 저장하세요.</translation>
    </message>
    <message>
        <source>The file says that its picture has {width} x {height} pixels, many times more than the good parts&apos; {other_width} x {other_height}.</source>
        <translation>사진이 {width} x {height} 화소라고 되어 있으며, 양품 사진의 {other_width} x {other_height}보다 몇 배나 큽니다.</translation>
    </message>
    <message>
        <source>Reading the picture of {width} x {height} pixels needs {gb} GB of memory, and {free} GB are free.</source>
        <translation>{width} x {height} 화소의 사진을 읽으려면 메모리 {gb} GB가 필요하지만 {free} GB만 남아 있습니다.</translation>
    </message>
    <message>
        <source>Close other programs, or reduce the picture.</source>
        <translation>다른 프로그램을 닫거나 사진을 줄이세요.</translation>
    </message>
    <message>
        <source>The picture has values up to {n}, more than {bits} bits hold.</source>
        <translation>사진에 {n}까지의 값이 있으며, {bits}비트에 담을 수 있는 값보다 큽니다.</translation>
    </message>
    <message>
        <source>It is from another camera or setting than the good parts, or these were read with too few bits.</source>
        <translation>양품과 다른 카메라나 설정으로 찍었거나, 양품을 너무 적은 비트로 읽었습니다.</translation>
    </message>
    <message>
        <source>The pictures have 16 bits a value, but no value is above {n}, as from a camera of {bits} bits.</source>
        <translation>사진의 값은 16비트이지만 {n}을 넘는 값이 없어 {bits}비트 카메라의 사진으로 보입니다.</translation>
    </message>
    <message>
        <source>Read as 16 bits they are dark and defects are missed: choose {bits} bits if the camera has so many.</source>
        <translation>16비트로 읽으면 어두워서 불량을 놓칩니다. 카메라가 그만큼만 쓴다면 {bits}비트를 고르세요.</translation>
    </message>
    <message>
        <source>The picture is flat: it shows nothing of what good parts show.</source>
        <translation>영상이 비어 있습니다. 양품에 보이는 것이 전혀 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Check light, lens cover and focus, and that the file holds a picture of the part.</source>
        <translation>조명, 렌즈 덮개, 초점을 확인하고, 파일에 부품의 영상이 들어 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Choose another port, or close the program that uses it: the port is then opened automatically.</source>
        <translation>다른 포트를 고르거나 이 포트를 쓰는 프로그램을 닫으십시오. 그러면 포트가 저절로 열립니다.</translation>
    </message>
    <message>
        <source>The port is opened again automatically.</source>
        <translation>포트는 저절로 다시 열립니다.</translation>
    </message>
    <message>
        <source>The project&apos;s list of parts is too long to be saved: {fault}.</source>
        <translation>프로젝트의 부품 목록이 너무 길어 저장할 수 없습니다: {fault}.</translation>
    </message>
    <message>
        <source>The mask has {width} x {height} pixels, its picture {other_width} x {other_height}.</source>
        <translation>마스크는 {width} x {height} 픽셀이고, 그 사진은 {other_width} x {other_height} 픽셀입니다.</translation>
    </message>
    <message>
        <source>The mask marks nothing: its values go up to {n}.</source>
        <translation>마스크에 표시된 곳이 없습니다. 값이 {n}까지만 있습니다.</translation>
    </message>
    <message>
        <source>What is defective is white, 255.</source>
        <translation>불량인 곳은 흰색(255)이어야 합니다.</translation>
    </message>
    <message>
        <source>Its picture is in no pixel figure.</source>
        <translation>그 사진은 픽셀 지표에 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Pictures directly in {folder}, of which no folder says what they are: {n}.</source>
        <translation>{folder} 폴더에 바로 있어서 무엇인지 알 수 없는 사진: {n}개.</translation>
    </message>
    <message>
        <source>The folder {folder} is called defective, and its pictures would be learned as good: {n}.</source>
        <translation>{folder} 폴더는 이름이 불량인데, 그 안의 사진 {n}개를 양품으로 학습하게 됩니다.</translation>
    </message>
    <message>
        <source>Take pictures of {n} or more.</source>
        <translation>{n}개 이상을 촬영하십시오.</translation>
    </message>
    <message numerus="yes">
        <source>{n} good parts are too few to hold some out.</source>
        <translation>
            <numerusform>양품 {n}개는 일부를 따로 두기에 너무 적습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying it on held-out parts</source>
        <translation>따로 둔 부품으로 시험하는 중</translation>
    </message>
    <message>
        <source>Listing the folders</source>
        <translation>폴더 목록을 만드는 중</translation>
    </message>
    <message>
        <source>Judging labelled pictures</source>
        <translation>지정된 사진을 판정하는 중</translation>
    </message>
    <message>
        <source>It is one of the training parts.</source>
        <translation>학습에 쓴 부품입니다.</translation>
    </message>
    <message>
        <source>Its score is not a number.</source>
        <translation>이 부품의 점수가 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>No map was kept for this part.</source>
        <translation>이 부품의 지도가 없습니다.</translation>
    </message>
    <message>
        <source>It is not known where the picture of this part is.</source>
        <translation>이 부품의 사진 위치가 기록되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The picture is gone from {folder}.</source>
        <translation>{folder}에 사진이 없어졌습니다.</translation>
    </message>
    <message>
        <source>It could not be built or judged ({kind}: {fault}).</source>
        <translation>생성하거나 판정할 수 없었습니다({kind}: {fault}).</translation>
    </message>
    <message>
        <source>Choose less detail or a smaller share.</source>
        <translation>정밀도나 보관 비율을 낮추십시오.</translation>
    </message>
    <message>
        <source>There are no good test parts: no AUROC and no found false-alarm rate.</source>
        <translation>양품 시험 부품이 없어 AUROC와 실제 오검률을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>There are no defective test parts: no AUROC and no detection rate.</source>
        <translation>불량 시험 부품이 없어 AUROC와 검출률을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The defects have no masks: no pixel AUROC and no AUPRO.</source>
        <translation>결함 마스크가 없어 픽셀 AUROC와 AUPRO를 알 수 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>{n} test parts could not be judged and count in no figure.</source>
        <translation>
            <numerusform>시험 부품 {n}개를 판정할 수 없어 수치에서 빠졌습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsChoice</name>
    <message>
        <source>Left out if dates tell the days</source>
        <translation>날짜로 알 수 있으면 제외</translation>
    </message>
    <message>
        <source>Left out, also by folders</source>
        <translation>폴더 기준으로도 제외</translation>
    </message>
    <message>
        <source>Not left out</source>
        <translation>제외하지 않음</translation>
    </message>
    <message>
        <source>Good parts of another day score higher. If whole days are left out when the limit is set, it allows for that: fewer false alarms on another day, and fewer defects are found.</source>
        <translation>다른 날의 양품은 점수가 더 높습니다. 한계를 정할 때 하루 전체를 제외하면 이를 고려하게 됩니다. 다른 날의 오경보가 줄고, 찾아내는 불량도 줄어듭니다.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정에 따름</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어두움</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝음</translation>
    </message>
    <message>
        <source>Open and run at start</source>
        <translation>시작할 때 열고 실행</translation>
    </message>
    <message>
        <source>When the program starts, it opens the last project and judges its last feed after 10 s. A large button stops this.</source>
        <translation>프로그램이 시작되면 마지막 프로젝트를 열고 10초 뒤에 마지막 입력을 판정합니다. 큰 버튼으로 멈출 수 있습니다.</translation>
    </message>
    <message>
        <source>Trigger by TCP</source>
        <translation>TCP 트리거</translation>
    </message>
    <message>
        <source>A line of text judges one part.</source>
        <translation>한 줄을 보내면 부품 하나를 판정합니다.</translation>
    </message>
    <message>
        <source>Trigger by HTTP</source>
        <translation>HTTP 트리거</translation>
    </message>
    <message>
        <source>A POST request judges one part.</source>
        <translation>POST 요청 하나가 부품 하나를 판정합니다.</translation>
    </message>
    <message>
        <source>Folder of the records</source>
        <translation>기록 폴더</translation>
    </message>
    <message>
        <source>The program&apos;s own data folder</source>
        <translation>프로그램의 데이터 폴더</translation>
    </message>
    <message>
        <source>Use the program&apos;s own</source>
        <translation>기본 폴더 사용</translation>
    </message>
    <message>
        <source>Remove old records…</source>
        <translation>오래된 기록 삭제…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>창</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>스테이션</translation>
    </message>
    <message>
        <source>Both use the same port; only one of them will work.</source>
        <translation>둘 다 같은 포트를 씁니다. 하나만 동작합니다.</translation>
    </message>
    <message>
        <source>Every computer on the network can trigger. Put the station on a separate network.</source>
        <translation>네트워크의 누구나 트리거할 수 있습니다. 스테이션을 별도 네트워크에 두십시오.</translation>
    </message>
</context>
<context>
    <name>SettleBar</name>
    <message>
        <source>Look at the part: what is it?</source>
        <translation>부품을 확인하십시오. 어느 쪽입니까?</translation>
    </message>
    <message>
        <source>Missed defect: remember it…</source>
        <translation>놓친 결함: 기억시키기…</translation>
    </message>
    <message>
        <source>False alarm: this is good…</source>
        <translation>오경보: 이 부품은 양품…</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>Good</source>
        <translation>양품</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>불량</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>작업자</translation>
    </message>
    <message>
        <source>engineer</source>
        <translation>엔지니어</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>관리자</translation>
    </message>
</context>
<context>
    <name>ShapesCombo</name>
    <message>
        <source>Pictures of other shapes</source>
        <translation>비율이 다른 이미지</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Letterbox: whole, border not judged</source>
        <translation>레터박스: 전체, 여백은 판정 안 함</translation>
    </message>
    <message>
        <source>Stretch to one shape</source>
        <translation>하나의 비율로 늘이기</translation>
    </message>
</context>
<context>
    <name>ShareChart</name>
    <message>
        <source>Share of NG parts (p-chart)</source>
        <translation>NG 부품 비율(p 관리도)</translation>
    </message>
    <message>
        <source>A point outside the dashed limits (3 sigma) is more than chance.</source>
        <translation>점선 관리 한계(3 시그마)를 벗어난 점은 우연이 아닙니다.</translation>
    </message>
    <message>
        <source>{share} of {n} judged parts; limits need two periods</source>
        <translation>판정된 부품 {n}개 중 {share}. 관리 한계에는 두 기간이 필요합니다</translation>
    </message>
    <message>
        <source>{share} of {n} judged parts, outside the limits {low} to {high}</source>
        <translation>판정된 부품 {n}개 중 {share}, 관리 한계 {low} ~ {high}를 벗어남</translation>
    </message>
    <message>
        <source>{share} of {n} judged parts, limits {low} to {high}</source>
        <translation>판정된 부품 {n}개 중 {share}, 관리 한계 {low} ~ {high}</translation>
    </message>
</context>
<context>
    <name>ShiftCard</name>
    <message>
        <source>Shifts a day</source>
        <translation>하루 교대 수</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>보고서 작성</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>직접 할 때만</translation>
    </message>
    <message>
        <source>At the end of each shift</source>
        <translation>각 교대가 끝날 때</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>하루에 한 번</translation>
    </message>
    <message>
        <source>Time of the report</source>
        <translation>보고서 시각</translation>
    </message>
    <message>
        <source>at</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Folder of the reports</source>
        <translation>보고서 폴더</translation>
    </message>
    <message>
        <source>The folder “reports” beside the records</source>
        <translation>기록 옆의 “reports” 폴더</translation>
    </message>
    <message>
        <source>Use the program&apos;s own</source>
        <translation>프로그램 폴더 사용</translation>
    </message>
    <message>
        <source>Shifts and reports</source>
        <translation>교대 근무와 보고서</translation>
    </message>
    <message>
        <source>History, Statistics and reports count by these shifts. A shift lasts until the next one begins.</source>
        <translation>기록, 통계, 보고서는 이 교대 시간을 기준으로 집계합니다. 각 교대는 다음 교대가 시작될 때까지입니다.</translation>
    </message>
    <message>
        <source>Two shifts cannot begin at the same time. This change is not kept.</source>
        <translation>두 교대가 같은 시각에 시작할 수 없습니다. 이 변경은 저장되지 않습니다.</translation>
    </message>
</context>
<context>
    <name>ShiftRow</name>
    <message>
        <source>Shift {n}</source>
        <translation>교대 {n}</translation>
    </message>
    <message>
        <source>Name of shift {n}</source>
        <translation>교대 {n}의 이름</translation>
    </message>
    <message>
        <source>Begin of shift {n}</source>
        <translation>교대 {n}의 시작</translation>
    </message>
    <message>
        <source>from</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>to {time}</source>
        <translation>{time}까지</translation>
    </message>
</context>
<context>
    <name>ShownPart</name>
    <message>
        <source>The picture is no longer stored, only its verdict.</source>
        <translation>이 사진은 더 이상 없고 판정만 남아 있습니다.</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>{name} 읽는 중…</translation>
    </message>
    <message>
        <source>Back to live (End)</source>
        <translation>실시간으로 (End)</translation>
    </message>
    <message>
        <source>Back to the result (End)</source>
        <translation>결과로 (End)</translation>
    </message>
    <message>
        <source>frame {number} of {count}</source>
        <translation>프레임 {count}개 중 {number}번째</translation>
    </message>
    <message>
        <source>part {number} of {count}</source>
        <translation>부품 {count}개 중 {number}번째</translation>
    </message>
    <message>
        <source>Looking back at {place}</source>
        <translation>{place} 다시 보는 중</translation>
    </message>
    <message>
        <source>Looking back at {place}; the run goes on</source>
        <translation>{place} 다시 보는 중, 실행은 계속됩니다</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>정지됨</translation>
    </message>
    <message>
        <source>next part</source>
        <translation>다음 부품</translation>
    </message>
    <message>
        <source>part has moved</source>
        <translation>부품이 움직임</translation>
    </message>
    <message>
        <source>{age:.0f} s ago</source>
        <translation>{age:.0f}초 전</translation>
    </message>
    <message>
        <source>part has left</source>
        <translation>부품이 지나감</translation>
    </message>
    <message>
        <source>{age:.0f} min ago</source>
        <translation>{age:.0f}분 전</translation>
    </message>
    <message>
        <source>{age:.0f} h ago</source>
        <translation>{age:.0f}시간 전</translation>
    </message>
    <message>
        <source>The camera sends no new pictures. Check it and its cable.</source>
        <translation>카메라에서 새 사진이 오지 않습니다. 카메라와 케이블을 확인하십시오.</translation>
    </message>
    <message>
        <source>There is no picture to show.</source>
        <translation>보여 줄 사진이 없습니다.</translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation>사진을 읽을 수 없습니다: {fault}</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Test parts</source>
        <translation>시험 부품 목록</translation>
    </message>
    <message>
        <source>Test part</source>
        <translation>시험 부품</translation>
    </message>
    <message numerus="yes">
        <source>%n test parts; candidates disagree on {n}</source>
        <translation>
            <numerusform>시험 부품 %n개, 후보의 판정이 다른 것 {n}개</numerusform>
        </translation>
    </message>
    <message>
        <source>≠  missed by {names}</source>
        <translation>≠  미검: {names}</translation>
    </message>
    <message>
        <source>≠  false alarm of {names}</source>
        <translation>≠  오검: {names}</translation>
    </message>
    <message>
        <source>✗  missed by all</source>
        <translation>✗  모두 미검</translation>
    </message>
    <message>
        <source>✗  missed</source>
        <translation>✗  미검</translation>
    </message>
    <message>
        <source>✗  false alarm of all</source>
        <translation>✗  모두 오검</translation>
    </message>
    <message>
        <source>✗  false alarm</source>
        <translation>✗  오검</translation>
    </message>
    <message>
        <source>!  could not be judged</source>
        <translation>!  판정 불가</translation>
    </message>
    <message>
        <source>✓  all are right</source>
        <translation>✓  모두 맞음</translation>
    </message>
    <message>
        <source>✓  right</source>
        <translation>✓  맞음</translation>
    </message>
    <message>
        <source>good</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation>사진을 읽을 수 없습니다: {fault}</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Limit</source>
        <translation>한계</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>이전 부품</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>다음 부품</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>보존</translation>
    </message>
    <message>
        <source>The picture is never removed from the archive automatically (K)</source>
        <translation>사진을 보관소에서 자동으로 삭제하지 않습니다 (K)</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>비슷한 부품</translation>
    </message>
    <message>
        <source>Show the parts of the archive whose worst places look most like that of this one (P)</source>
        <translation>보관소에서 가장 나쁜 위치가 이 부품과 가장 비슷한 부품을 표시합니다 (P)</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>메모…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the facts (Ctrl+C)</source>
        <translation>정보 복사 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Judge again</source>
        <translation>다시 판정</translation>
    </message>
    <message>
        <source>Judge the archived picture with the open project; the record stays as it is</source>
        <translation>열려 있는 프로젝트로 보관된 이미지를 판정합니다. 기록은 그대로입니다</translation>
    </message>
    <message>
        <source>False alarm: this is good…</source>
        <translation>오경보: 이 부품은 양품…</translation>
    </message>
    <message>
        <source>Add what is new in the selected parts to what good parts look like; first it is shown what changes (G)</source>
        <translation>선택한 부품의 새로운 모습을 양품의 모습에 추가합니다. 먼저 바뀌는 것이 표시됩니다 (G)</translation>
    </message>
    <message>
        <source>Missed defect: remember it…</source>
        <translation>놓친 결함: 기억시키기…</translation>
    </message>
    <message>
        <source>Mark the defect, so that the like is found; first it is shown what changes (R)</source>
        <translation>결함을 표시하여 비슷한 것을 찾게 합니다. 먼저 무엇이 바뀌는지 보여 줍니다 (R)</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>왜?</translation>
    </message>
    <message>
        <source>Why this verdict (W)</source>
        <translation>이 판정의 이유 (W)</translation>
    </message>
    <message>
        <source>Choose a part to see it here.</source>
        <translation>부품을 선택하세요.</translation>
    </message>
</context>
<context>
    <name>SimilarRow</name>
    <message>
        <source>Back to the records</source>
        <translation>기록으로 돌아가기</translation>
    </message>
    <message>
        <source>Parts like {name}, the most similar first</source>
        <translation>{name}과(와) 비슷한 부품, 가장 비슷한 순</translation>
    </message>
</context>
<context>
    <name>StationDialog</name>
    <message>
        <source>Station</source>
        <translation>스테이션</translation>
    </message>
    <message>
        <source>Take picture of the empty station</source>
        <translation>빈 스테이션 촬영</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>When to judge</source>
        <translation>판정 시점</translation>
    </message>
    <message>
        <source>Continuously</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>The newest frame, as soon as the frame before is judged</source>
        <translation>앞의 판정이 끝나는 대로 최신 프레임</translation>
    </message>
    <message>
        <source>On trigger</source>
        <translation>트리거할 때</translation>
    </message>
    <message>
        <source>Space, the button, or a line on a network port</source>
        <translation>스페이스 키, 버튼, 또는 네트워크 포트의 한 줄</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>정지했을 때</translation>
    </message>
    <message>
        <source>Once, when a part that moved has come to rest</source>
        <translation>움직이던 부품이 멈추면 한 번</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>정지 조건</translation>
    </message>
    <message>
        <source>Frames without motion</source>
        <translation>움직임 없는 프레임 수</translation>
    </message>
    <message>
        <source>A part that moves less than this is at rest</source>
        <translation>움직임이 이보다 작으면 정지한 것입니다</translation>
    </message>
    <message>
        <source>Empty station</source>
        <translation>빈 스테이션</translation>
    </message>
    <message>
        <source>A picture that differs less than this from the empty station shows no part</source>
        <translation>빈 스테이션과의 차이가 이보다 작으면 부품이 아닙니다</translation>
    </message>
    <message>
        <source>Triggers from the network are off; turn them on under Settings.</source>
        <translation>네트워크 트리거가 꺼져 있습니다. 설정에서 켜십시오.</translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation>이 컴퓨터 안에서만</translation>
    </message>
    <message>
        <source>the whole network</source>
        <translation>네트워크 전체</translation>
    </message>
    <message>
        <source>{kind} port {port} is open ({where}); triggers received: {n:,}</source>
        <translation>{kind} 포트 {port} 대기 중({where}), 받은 트리거 {n:,}개</translation>
    </message>
    <message>
        <source>ignored, because no run was waiting for triggers: {n:,}</source>
        <translation>트리거로 판정하는 실행이 없어 받아들이지 않음: {n:,}개</translation>
    </message>
    <message>
        <source>refused, because too many were waiting: {n:,}</source>
        <translation>기다리는 것이 너무 많아 받아들이지 않음: {n:,}개</translation>
    </message>
    <message>
        <source>Motion now {now:.1f} %, limit {limit} %</source>
        <translation>현재 움직임 {now:.1f} %, 한계 {limit} %</translation>
    </message>
    <message>
        <source>Limit {limit} %. Start the camera to see the motion.</source>
        <translation>한계 {limit} %. 움직임을 보려면 카메라를 시작하십시오.</translation>
    </message>
    <message>
        <source>Start the camera, and clear the station.</source>
        <translation>카메라를 시작하고 스테이션을 비우십시오.</translation>
    </message>
    <message>
        <source>Without a picture of the empty station, every frame counts as a part.</source>
        <translation>빈 스테이션 사진이 없으면 모두 부품으로 봅니다.</translation>
    </message>
    <message>
        <source>a part</source>
        <translation>부품 있음</translation>
    </message>
    <message>
        <source>no part</source>
        <translation>빈 상태</translation>
    </message>
    <message>
        <source>Difference now {now:.1f} %, limit {limit:.1f} %: {words}</source>
        <translation>현재 차이 {now:.1f} %, 한계 {limit:.1f} %: {words}</translation>
    </message>
</context>
<context>
    <name>StationLights</name>
    <message>
        <source>Camera</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>트리거</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>디스크</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>보장</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>점검용 부품</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>No camera or folder is chosen.</source>
        <translation>카메라나 폴더가 선택되지 않았습니다.</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>{feed} is used when a run begins.</source>
        <translation>검사를 시작하면 {feed}을(를) 사용합니다.</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>정지 화면</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>끊김</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>check</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>여는 중</translation>
    </message>
    <message>
        <source>{feed} is being opened.</source>
        <translation>{feed}을(를) 여는 중입니다.</translation>
    </message>
    <message>
        <source>works</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>Pictures come from {feed}.</source>
        <translation>{feed}에서 사진이 들어옵니다.</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>느림</translation>
    </message>
    <message>
        <source>Records of a run are written to {path}.</source>
        <translation>검사 기록은 {path}에 저장됩니다.</translation>
    </message>
    <message>
        <source>written</source>
        <translation>기록 중</translation>
    </message>
    <message>
        <source>Every record is on the disk, in {path}.</source>
        <translation>모든 기록이 디스크의 {path}에 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>닫힘</translation>
    </message>
    <message>
        <source>open</source>
        <translation>열림</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>수동</translation>
    </message>
    <message>
        <source>The Space key and the button trigger; triggers from the network are off.</source>
        <translation>스페이스 키와 단추로 트리거합니다. 네트워크 트리거는 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>Parts are judged without triggers.</source>
        <translation>트리거 없이 부품을 판정합니다.</translation>
    </message>
    <message>
        <source>{kind} port {port} is open.</source>
        <translation>{kind} 포트 {port}이(가) 열려 있습니다.</translation>
    </message>
    <message>
        <source>Triggers are ignored now: parts are judged without them.</source>
        <translation>지금은 트리거 없이 판정하므로 트리거를 무시합니다.</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>열린 프로젝트가 없습니다.</translation>
    </message>
    <message>
        <source>Every frame is judged, so a part counts many times, and the promise cannot be watched. Judge at rest or on a trigger.</source>
        <translation>모든 프레임을 판정하므로 한 부품이 여러 번 세어져 보장을 감시할 수 없습니다. 정지 시 또는 트리거로 판정하십시오.</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>유지</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>passed {time}</source>
        <translation>통과 {time}</translation>
    </message>
    <message>
        <source>due</source>
        <translation>필요</translation>
    </message>
    <message>
        <source>overridden</source>
        <translation>예외 허용</translation>
    </message>
    <message>
        <source>The disk is being checked.</source>
        <translation>디스크를 확인하는 중입니다.</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>The disk of {folder} does not answer. Check its cable or its network.</source>
        <translation>{folder}의 디스크가 응답하지 않습니다. 케이블이나 네트워크를 확인하십시오.</translation>
    </message>
    <message>
        <source>full</source>
        <translation>가득 참</translation>
    </message>
    <message>
        <source>{size} are free for records in {folder}.</source>
        <translation>{folder}에 기록을 저장할 공간이 {size} 남아 있습니다.</translation>
    </message>
    <message>
        <source>Make room: a run stops when the disk is full.</source>
        <translation>공간을 확보하십시오. 디스크가 가득 차면 검사가 멈춥니다.</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Defect families…</source>
        <translation>결함 유형…</translation>
    </message>
    <message>
        <source>Report as PDF…</source>
        <translation>PDF 보고서…</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>통계</translation>
    </message>
    <message>
        <source>The records are read…</source>
        <translation>기록을 읽는 중…</translation>
    </message>
    <message>
        <source>The records cannot be read: {fault}</source>
        <translation>기록을 읽을 수 없습니다: {fault}</translation>
    </message>
    <message>
        <source>The report is in {path}.</source>
        <translation>보고서: {path}</translation>
    </message>
    <message>
        <source>No font of this computer has these letters: {letters}</source>
        <translation>이 컴퓨터의 글꼴에 없는 글자: {letters}</translation>
    </message>
    <message>
        <source>Install one that has them, for example Noto Sans CJK, and write the report again.</source>
        <translation>해당 글자가 있는 글꼴(예: Noto Sans CJK)을 설치하고 보고서를 다시 만드십시오.</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>이번 교대</translation>
    </message>
    <message>
        <source>Last shift</source>
        <translation>지난 교대</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>최근 7일</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>최근 30일</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>모든 기록</translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message>
        <source>There are no records for this time. Choose another time.</source>
        <translation>이 시간의 기록이 없습니다. 다른 시간을 선택하십시오.</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>yield</source>
        <translation>양품률</translation>
    </message>
    <message>
        <source>{n} parts have no valid time and are in no shift, hour or day: the computer&apos;s clock was not set.</source>
        <translation>부품 {n}개는 올바른 시간이 없어 어느 교대, 시간, 날짜에도 속하지 않습니다. 컴퓨터의 시계가 설정되지 않았습니다.</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>교대</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>날짜</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>The details are on the clipboard.</source>
        <translation>정보를 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Paste them into a message to support. Read them first: names of files and folders are in them.</source>
        <translation>지원 담당자에게 보낼 메시지에 붙여 넣으십시오. 파일과 폴더 이름이 들어 있으니 먼저 읽어 보십시오.</translation>
    </message>
    <message>
        <source>No log is kept.</source>
        <translation>로그를 기록하지 않고 있습니다.</translation>
    </message>
    <message>
        <source>Start the program without --log-level off, and with a home folder.</source>
        <translation>--log-level off 없이, 홈 폴더가 있는 계정에서 프로그램을 시작하십시오.</translation>
    </message>
    <message>
        <source>The log folder cannot be opened.</source>
        <translation>로그 폴더를 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Look for it yourself: {folder}</source>
        <translation>직접 찾아 여십시오: {folder}</translation>
    </message>
    <message>
        <source>Inspector stopped because of a fault last time.</source>
        <translation>지난번에 Inspector가 오류로 멈췄습니다.</translation>
    </message>
    <message>
        <source>Inspector was not closed properly last time.</source>
        <translation>지난번에 Inspector가 정상적으로 종료되지 않았습니다.</translation>
    </message>
    <message>
        <source>You can go on working. An engineer can log in and read the report.</source>
        <translation>계속 작업할 수 있습니다. 엔지니어가 로그인하면 보고서를 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>You can go on working. The report helps support to find the fault.</source>
        <translation>계속 작업할 수 있습니다. 보고서는 지원 담당자가 오류를 찾는 데 도움이 됩니다.</translation>
    </message>
    <message>
        <source>As after a power cut. What was saved and recorded is kept.</source>
        <translation>정전 뒤와 같은 상태입니다. 저장하고 기록한 것은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>보고서 보기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>ThresholdPanel</name>
    <message>
        <source>Limit</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>On the banner, 1.00 is this limit.</source>
        <translation>판정 배너에서 1.00이 이 임계값입니다.</translation>
    </message>
    <message>
        <source>distance {limit:.3f}</source>
        <translation>거리 {limit:.3f}</translation>
    </message>
    <message>
        <source>No good parts yet</source>
        <translation>아직 양품 없음</translation>
    </message>
    <message>
        <source>No parts of a feed yet</source>
        <translation>아직 입력된 부품 없음</translation>
    </message>
    <message numerus="yes">
        <source>{alarms} of %n good parts NG ({share:.1f}&#xa0;%)</source>
        <translation>
            <numerusform>양품 %n개 중 {alarms}개 NG({share:.1f}&#xa0;%)</numerusform>
        </translation>
    </message>
    <message>
        <source>{ng} of {n} in this feed NG ({share:.1f}&#xa0;%)</source>
        <translation>이 입력의 부품 {n}개 중 {ng}개 NG({share:.1f}&#xa0;%)</translation>
    </message>
    <message>
        <source>No parts of this feed yet</source>
        <translation>이 입력의 부품이 아직 없음</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>no picture</source>
        <translation>사진 없음</translation>
    </message>
</context>
<context>
    <name>TrainForm</name>
    <message>
        <source>Part</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>What the part is called</source>
        <translation>부품의 이름</translation>
    </message>
    <message>
        <source>Choose or drop a folder</source>
        <translation>폴더를 선택하거나 끌어다 놓으십시오</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Collect from a camera…</source>
        <translation>카메라에서 수집…</translation>
    </message>
    <message>
        <source> % of good parts</source>
        <translation> % (양품 중)</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>모델 생성</translation>
    </message>
    <message>
        <source>Find the best setting for this part</source>
        <translation>이 부품에 가장 좋은 설정 찾기</translation>
    </message>
    <message>
        <source>16 bits, as saved</source>
        <translation>16비트, 저장된 대로</translation>
    </message>
    <message>
        <source>{n} bits, as the camera has</source>
        <translation>{n}비트, 카메라와 같게</translation>
    </message>
    <message>
        <source>No network is named. Type one under Advanced, such as {name}.</source>
        <translation>신경망 이름이 없습니다. 고급에서 입력하십시오(예: {name}).</translation>
    </message>
    <message>
        <source>Tiles work with {names} only. Choose it as the detector, or another detail.</source>
        <translation>타일은 {names}에서만 사용할 수 있습니다. 이 검출기를 선택하거나 다른 정밀도를 선택하세요.</translation>
    </message>
    <message>
        <source>Tiles work without alignment only. Switch it off, or choose another detail.</source>
        <translation>타일은 정렬 없이만 사용할 수 있습니다. 정렬을 끄거나 다른 세부 수준을 선택하십시오.</translation>
    </message>
    <message>
        <source>Tiles do not work with the network {name}. Choose another network or another detail.</source>
        <translation>타일은 네트워크 {name}와(과) 함께 사용할 수 없습니다. 다른 네트워크나 다른 세부 수준을 선택하십시오.</translation>
    </message>
    <message>
        <source>Part name</source>
        <translation>부품 이름</translation>
    </message>
    <message>
        <source>Folder of good parts</source>
        <translation>양품 폴더</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>검출기</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>빠름</translation>
    </message>
    <message>
        <source>large defects; the quickest</source>
        <translation>큰 결함용, 가장 빠름</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>표준</translation>
    </message>
    <message>
        <source>the right start for most parts</source>
        <translation>대부분의 부품에 알맞음</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>정밀</translation>
    </message>
    <message>
        <source>small defects; about twice as slow</source>
        <translation>작은 결함용, 약 두 배 느림</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>타일</translation>
    </message>
    <message>
        <source>tiny defects in large pictures; seconds a part</source>
        <translation>큰 사진의 아주 작은 결함; 부품당 몇 초</translation>
    </message>
    <message>
        <source>all pixels</source>
        <translation>모든 픽셀</translation>
    </message>
    <message>
        <source>{px} px</source>
        <translation>{px} 픽셀</translation>
    </message>
    <message>
        <source>False alarms, at most</source>
        <translation>오검률 상한</translation>
    </message>
    <message>
        <source>Bits per pixel value</source>
        <translation>픽셀 값당 비트 수</translation>
    </message>
    <message>
        <source>Pictures of other shapes</source>
        <translation>비율이 다른 이미지</translation>
    </message>
    <message>
        <source> % of the patches</source>
        <translation> % (본 것 중)</translation>
    </message>
    <message>
        <source>Advanced  ▾</source>
        <translation>고급  ▾</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>기억할 양</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>난수 시드</translation>
    </message>
    <message>
        <source>Whole days</source>
        <translation>하루 전체</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>A build is ready and would be lost.</source>
        <translation>준비된 모델이 있어 닫으면 사라집니다.</translation>
    </message>
    <message>
        <source>Press Use it or Discard, then close again.</source>
        <translation>사용 또는 버리기를 누른 뒤 다시 닫으십시오.</translation>
    </message>
    <message>
        <source>A build is running.</source>
        <translation>모델을 생성하는 중입니다.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Choose a folder of good parts first</source>
        <translation>먼저 양품 폴더를 선택하십시오</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>모델 생성</translation>
    </message>
    <message>
        <source>Build again</source>
        <translation>모델 다시 생성</translation>
    </message>
    <message>
        <source>Use or discard it on the Train page.</source>
        <translation>학습 화면에서 사용하거나 버리십시오.</translation>
    </message>
    <message>
        <source>A build is ready.</source>
        <translation>모델이 준비되었습니다.</translation>
    </message>
    <message>
        <source>The build was cancelled.</source>
        <translation>모델 생성을 취소했습니다.</translation>
    </message>
    <message>
        <source>Nothing was kept or written.</source>
        <translation>남기거나 저장한 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <source>Which one is better on parts it has not seen?</source>
        <translation>처음 보는 부품에서 어느 쪽이 더 나은가?</translation>
    </message>
    <message>
        <source>100 % means that every defective part scored higher than every good one; 50 % is guessing (image AUROC).</source>
        <translation>100 %는 모든 불량품의 점수가 모든 양품보다 높다는 뜻이고 50 %는 우연입니다(이미지 AUROC).</translation>
    </message>
    <message numerus="yes">
        <source>%n held-out parts are few: with others the result may differ.</source>
        <translation>
            <numerusform>따로 둔 부품 %n개는 적습니다. 다른 부품에서는 결과가 다를 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>권장</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>사용 중</translation>
    </message>
    <message>
        <source>{good} and {defects}</source>
        <translation>{good}와 {defects}</translation>
    </message>
    <message numerus="yes">
        <source>%n held-out good parts</source>
        <translation>
            <numerusform>따로 둔 양품 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n synthetic defects</source>
        <translation>
            <numerusform>합성 불량 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>They are equally good on {counts}; {name}, the simpler one, is recommended.</source>
        <translation>{counts}에서 둘의 성능이 같습니다. 더 단순한 {name}을(를) 권장합니다.</translation>
    </message>
    <message>
        <source>With so few parts this may be chance (± {chance}); {name}, the simpler one, is recommended.</source>
        <translation>이렇게 적으면 우연일 수 있습니다(± {chance}). 더 단순한 {name}을(를) 권장합니다.</translation>
    </message>
    <message>
        <source>Both were built: choose the one to go on with.</source>
        <translation>둘 다 생성했습니다. 계속 쓸 것을 선택하십시오.</translation>
    </message>
    <message>
        <source>To use the other one, build again.</source>
        <translation>다른 것을 쓰려면 다시 생성하십시오.</translation>
    </message>
    <message>
        <source>{name} is better by {apart} points on {counts}.</source>
        <translation>{counts}에서 {name}이(가) {apart}포인트 더 낫습니다.</translation>
    </message>
    <message>
        <source>NG on parts that were not learned</source>
        <translation>배우지 않은 부품의 NG</translation>
    </message>
    <message>
        <source>without it</source>
        <translation>없이</translation>
    </message>
    <message>
        <source>with it</source>
        <translation>함께</translation>
    </message>
    <message>
        <source>Labelled defects found, of {n}</source>
        <translation>찾은 라벨된 불량, 전체 {n}개</translation>
    </message>
    <message>
        <source>False alarms on good parts, of {n}</source>
        <translation>양품의 오경보, 전체 {n}개</translation>
    </message>
    <message>
        <source>In brackets: where the true rate lies with 95 % confidence.</source>
        <translation>괄호 안: 실제 비율이 95 % 신뢰도로 놓이는 범위.</translation>
    </message>
    <message>
        <source>Several pictures of one part count as several: label one picture of each part.</source>
        <translation>한 부품의 사진이 여러 장이면 여러 부품으로 셉니다. 부품마다 사진 한 장에만 라벨을 붙이십시오.</translation>
    </message>
</context>
<context>
    <name>TunePage</name>
    <message>
        <source>Add labelled pictures…</source>
        <translation>지정된 사진 추가…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>조정</translation>
    </message>
    <message>
        <source>Folder of labelled pictures</source>
        <translation>지정된 사진 폴더</translation>
    </message>
    <message>
        <source>The project is being learned again.</source>
        <translation>프로젝트를 다시 학습하는 중입니다.</translation>
    </message>
    <message>
        <source>Labelled pictures are being judged.</source>
        <translation>사진을 지정하는 중입니다.</translation>
    </message>
    <message>
        <source>Cancel it, or wait until it ends.</source>
        <translation>그것을 취소하거나 끝나기를 기다리십시오.</translation>
    </message>
    <message>
        <source>There are no pictures.</source>
        <translation>사진이 없습니다.</translation>
    </message>
    <message>
        <source>No project open.

Build one from good parts on the Train page, or open a .inspector file. Then see here what its limit does to them.</source>
        <translation>열린 프로젝트가 없습니다.

학습 화면에서 양품으로 생성하거나 .inspector 파일을 여십시오. 그러면 임계값의 영향을 여기서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Doctor…</source>
        <translation>양품 진단…</translation>
    </message>
    <message>
        <source>Look which of the good parts are unusual, and what more of them would bring</source>
        <translation>어떤 양품이 특이한지, 양품을 더 추가하면 무엇이 나아지는지 확인</translation>
    </message>
    <message>
        <source>Pictures are being looked for.</source>
        <translation>사진을 찾고 있습니다.</translation>
    </message>
    <message>
        <source>Parts added: {good} good, {defect} defective.</source>
        <translation>부품을 추가했습니다: 양품 {good}개, 불량품 {defect}개.</translation>
    </message>
    <message>
        <source>Ctrl+Z undoes it. Save the project to keep it.</source>
        <translation>Ctrl+Z로 취소합니다. 유지하려면 프로젝트를 저장하십시오.</translation>
    </message>
    <message>
        <source>With these zones the limit is {share} of the former one.</source>
        <translation>이 영역들로는 한계가 이전의 {share}입니다.</translation>
    </message>
    <message>
        <source>Learned again from {n} good parts: the limit is {share} of the former one.</source>
        <translation>양품 {n}개로 다시 학습했습니다. 임계값은 이전의 {share}입니다.</translation>
    </message>
    <message>
        <source>Limits, labels or answers were changed while the project was learned again.</source>
        <translation>다시 학습하는 동안 임계값, 지정 또는 답이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Nothing else was changed. Answer again.</source>
        <translation>그 밖에는 아무것도 바꾸지 않았습니다. 다시 답하십시오.</translation>
    </message>
    <message>
        <source>Learning again was cancelled.</source>
        <translation>다시 학습하기를 취소했습니다.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>Left out, and counted nowhere: {n}
{lines}</source>
        <translation>제외되어 세지 않음: {n}
{lines}</translation>
    </message>
    <message>
        <source>Click a part to see it large. Keys: 1 good, 2 defect, Delete removes a label.</source>
        <translation>부품을 클릭하면 크게 보입니다. 키: 1 양품, 2 불량, Delete는 지정을 지웁니다.</translation>
    </message>
</context>
<context>
    <name>TunePanel</name>
    <message>
        <source>Drag the line to move the limit. Scores beyond the end are in the last bar.</source>
        <translation>선을 끌어 임계값을 움직입니다. 끝을 넘는 점수는 마지막 막대에 있습니다.</translation>
    </message>
    <message>
        <source>In brackets: where the true rate lies with 95 % confidence.</source>
        <translation>괄호 안: 95 % 신뢰도로 실제 비율이 있는 구간.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>training parts</source>
        <translation>학습에 쓴 부품</translation>
    </message>
    <message>
        <source>other good parts</source>
        <translation>그 밖의 양품</translation>
    </message>
    <message>
        <source>defects</source>
        <translation>결함 부품</translation>
    </message>
    <message>
        <source>distance {limit:.3f}</source>
        <translation>거리 {limit:.3f}</translation>
    </message>
    <message numerus="yes">
        <source>{k} of %n good parts would be NG: {rate}</source>
        <translation>
            <numerusform>양품 %n개 중 {k}개가 NG(오검률 {rate})</numerusform>
        </translation>
    </message>
    <message>
        <source>Training parts: {a} of {n}; other good parts: {b} of {m}</source>
        <translation>학습 부품 {n}개 중 {a}개, 그 밖의 양품 {m}개 중 {b}개</translation>
    </message>
    <message numerus="yes">
        <source>{k} of %n defects would be missed: {rate}</source>
        <translation>
            <numerusform>불량 %n개 중 {k}개를 놓침(미검률 {rate})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>REVIEW: {k} of %n good parts, {rate}</source>
        <translation>
            <numerusform>재검: 양품 %n개 중 {k}개, {rate}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>REVIEW: {k} of %n defects, {rate}</source>
        <translation>
            <numerusform>재검: 불량 %n개 중 {k}개, {rate}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdicts differ from the saved limit: {what}</source>
        <translation>
            <numerusform>저장된 임계값과 판정이 다른 부품 %n개: {what}</numerusform>
        </translation>
    </message>
    <message>
        <source>No defect is labelled yet, so it is not known what this limit misses. Add labelled pictures above, or press 2 on the Inspect page when it shows a defect.</source>
        <translation>아직 지정된 불량이 없어 이 임계값이 무엇을 놓치는지 알 수 없습니다. 위에서 지정된 사진을 추가하거나, 검사 화면에 불량이 보일 때 2를 누르십시오.</translation>
    </message>
    <message>
        <source>No verdict differs from the saved limit.</source>
        <translation>저장된 임계값과 판정이 같습니다.</translation>
    </message>
    <message>
        <source>{n} to {verdict}</source>
        <translation>{verdict}(으)로 {n}개</translation>
    </message>
    <message>
        <source>{share:.1f}&#xa0;% ({low:.1f}–{high:.1f}&#xa0;%)</source>
        <translation>{share:.1f}&#xa0;% ({low:.1f}~{high:.1f}&#xa0;%)</translation>
    </message>
</context>
<context>
    <name>TwoPictures</name>
    <message>
        <source>What has changed</source>
        <translation>무엇이 바뀌었나</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>A usual good part</source>
        <translation>평소의 양품</translation>
    </message>
    <message>
        <source>The newest part</source>
        <translation>최신 부품</translation>
    </message>
</context>
<context>
    <name>VarietyChoice</name>
    <message>
        <source>Parts may lie or be lit differently</source>
        <translation>부품의 자세나 조명이 다를 수 있음</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>조금</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 많이</translation>
    </message>
    <message>
        <source>Parts lie at any angle</source>
        <translation>부품이 임의의 각도로 놓임</translation>
    </message>
    <message>
        <source>a good part</source>
        <translation>양품</translation>
    </message>
    <message>
        <source>also good</source>
        <translation>이것도 양품</translation>
    </message>
    <message>
        <source>For parts in front of a fixed camera, always in the same light.</source>
        <translation>고정된 카메라 앞에서 항상 같은 조명을 받는 부품용입니다.</translation>
    </message>
    <message>
        <source>Also learns from one disturbed copy of each part.</source>
        <translation>각 부품을 조금 변형한 사본 하나로도 학습합니다.</translation>
    </message>
    <message>
        <source>Also learns from three disturbed copies of each part.</source>
        <translation>각 부품을 조금 변형한 사본 세 개로도 학습합니다.</translation>
    </message>
    <message>
        <source>A picture that is darker or brighter than every good part is for review.</source>
        <translation>모든 양품보다 어둡거나 밝은 이미지는 재검 대상입니다.</translation>
    </message>
    <message>
        <source>The copies are turned by up to {turn}°, shifted by up to {shift} and lit up to {light} differently.</source>
        <translation>사본은 최대 {turn}° 회전하고 최대 {shift} 이동하며 조명이 최대 {light} 다릅니다.</translation>
    </message>
</context>
<context>
    <name>VendorDialog</name>
    <message>
        <source>Vendor camera (GenICam)</source>
        <translation>산업용 카메라(GenICam)</translation>
    </message>
    <message>
        <source>the first that is found</source>
        <translation>처음 찾은 것</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>일련번호</translation>
    </message>
    <message>
        <source>Vendor camera</source>
        <translation>산업용 카메라</translation>
    </message>
</context>
<context>
    <name>VerdictBanner</name>
    <message>
        <source>Back to live (End)</source>
        <translation>실시간으로 (End)</translation>
    </message>
    <message>
        <source>Save results…</source>
        <translation>결과 저장…</translation>
    </message>
    <message>
        <source>Show {verdict}</source>
        <translation>{verdict} 보기</translation>
    </message>
    <message>
        <source>NO PART</source>
        <translation>부품 없음</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>판정 없음</translation>
    </message>
    <message>
        <source>No part yet</source>
        <translation>아직 부품이 없습니다</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>REVIEW</source>
        <translation>재검</translation>
    </message>
    <message>
        <source>NG</source>
        <translation>NG</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Stopped: {n:,} of {count:,} judged</source>
        <translation>정지: {count:,}개 중 {n:,}개 판정</translation>
    </message>
    <message>
        <source>{n:,} frames judged</source>
        <translation>{n:,}개 프레임 판정</translation>
    </message>
    <message>
        <source>{n:,} judged</source>
        <translation>{n:,}개 판정</translation>
    </message>
    <message>
        <source>limit 1.00  ·  distance {distance:.2f}</source>
        <translation>임계값 1.00  ·  거리 {distance:.2f}</translation>
    </message>
    <message>
        <source>limit 1.00</source>
        <translation>임계값 1.00</translation>
    </message>
</context>
<context>
    <name>WholeList</name>
    <message>
        <source>All pictures of this list</source>
        <translation>이 목록의 모든 그림</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>The reason could not be found: {fault}</source>
        <translation>이유를 찾을 수 없습니다: {fault}</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Why this verdict</source>
        <translation>이 판정의 이유</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Looking for the reason…</source>
        <translation>이유를 찾는 중…</translation>
    </message>
    <message>
        <source>The part</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>Its worst patch</source>
        <translation>가장 나쁜 패치</translation>
    </message>
    <message>
        <source>distance {distance:.3f}</source>
        <translation>거리 {distance:.3f}</translation>
    </message>
    <message>
        <source>Good: {name}</source>
        <translation>양품: {name}</translation>
    </message>
    <message>
        <source>regions above the limit: {n}</source>
        <translation>한계를 넘는 영역: {n}</translation>
    </message>
</context>
<context>
    <name>YieldChart</name>
    <message>
        <source>Yield</source>
        <translation>양품률</translation>
    </message>
    <message>
        <source>OK parts among judged parts. The bars show the 95 % interval of the true yield.</source>
        <translation>판정된 부품 중 OK 부품의 비율. 막대는 실제 양품률의 95 % 구간입니다.</translation>
    </message>
    <message>
        <source>yield {share} ({low} to {high}), {counts}</source>
        <translation>양품률 {share}({low} ~ {high}), {counts}</translation>
    </message>
</context>
<context>
    <name>ZoneChart</name>
    <message>
        <source>Zones (Pareto)</source>
        <translation>영역 (파레토)</translation>
    </message>
    <message>
        <source>NG parts of the last project by the zone of their defects; of two zones, in both.</source>
        <translation>마지막 프로젝트의 NG 부품을 결함의 영역별로 셉니다. 두 영역에 있으면 양쪽에 셉니다.</translation>
    </message>
    <message>
        <source>no zone</source>
        <translation>영역 없음</translation>
    </message>
    <message>
        <source>Zone {n}</source>
        <translation>영역 {n}</translation>
    </message>
    <message>
        <source>Critical {n}</source>
        <translation>중요 {n}</translation>
    </message>
    <message>
        <source>Cosmetic {n}</source>
        <translation>외관 {n}</translation>
    </message>
    <message>
        <source>Ignored {n}</source>
        <translation>무시 {n}</translation>
    </message>
</context>
<context>
    <name>ZonesDialog</name>
    <message>
        <source>Zones and scale</source>
        <translation>영역과 배율</translation>
    </message>
    <message>
        <source>Kind of zone</source>
        <translation>영역 종류</translation>
    </message>
    <message>
        <source>Everything outside the shape</source>
        <translation>도형 바깥 전체</translation>
    </message>
    <message>
        <source> times as strict</source>
        <translation> 배 엄격</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> mm/px</source>
        <translation> mm/px</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source> % wide</source>
        <translation> % 너비</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Remove zone</source>
        <translation>영역 삭제</translation>
    </message>
    <message>
        <source>Propose the part&apos;s area</source>
        <translation>부품 영역 제안</translation>
    </message>
    <message>
        <source>Judge only this</source>
        <translation>이 부분만 판정</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>거절</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>전체 이미지</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>불러오기…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Ignore: not judged</source>
        <translation>무시: 판정하지 않음</translation>
    </message>
    <message>
        <source>Normal: judged as usual</source>
        <translation>일반: 보통대로 판정</translation>
    </message>
    <message>
        <source>Critical: judged more strictly</source>
        <translation>중요: 더 엄격하게 판정</translation>
    </message>
    <message>
        <source>Cosmetic: small defects do not count</source>
        <translation>외관: 작은 결함은 세지 않음</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>브러시</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>영역</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>민감도</translation>
    </message>
    <message>
        <source>Minimum area here</source>
        <translation>이 영역의 최소 면적</translation>
    </message>
    <message>
        <source>Minimum area elsewhere</source>
        <translation>나머지의 최소 면적</translation>
    </message>
    <message>
        <source>Scale, 0: not known</source>
        <translation>배율, 0: 알 수 없음</translation>
    </message>
    <message>
        <source>Length of the drawn line</source>
        <translation>그린 선의 길이</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>사각형</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>타원</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>다각형</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>지우개</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>구간</translation>
    </message>
    <message>
        <source>Click a zone, or drag it. Delete removes it.</source>
        <translation>영역을 클릭하거나 끌어 옮기세요. Delete 키로 삭제합니다.</translation>
    </message>
    <message>
        <source>Drag from corner to corner.</source>
        <translation>모서리에서 모서리로 끄세요.</translation>
    </message>
    <message>
        <source>Click the corners. Enter closes, Backspace takes one back, Esc drops it.</source>
        <translation>꼭짓점을 클릭하세요. Enter는 닫고, Backspace는 하나를 되돌리고, Esc는 버립니다.</translation>
    </message>
    <message>
        <source>Paint with the left button.</source>
        <translation>왼쪽 버튼으로 칠하세요.</translation>
    </message>
    <message>
        <source>Paint over the selected painted zone to remove parts of it.</source>
        <translation>선택한 칠한 영역 위를 칠하면 그 부분이 지워집니다.</translation>
    </message>
    <message>
        <source>Draw along something of known length, then type the length.</source>
        <translation>길이를 아는 것을 따라 선을 그린 다음 길이를 입력하세요.</translation>
    </message>
    <message>
        <source>Only this rectangle is given to the network: finer detail at the same cost.</source>
        <translation>이 사각형만 신경망에 입력됩니다. 같은 비용으로 더 세밀합니다.</translation>
    </message>
    <message>
        <source>No part stands out from a background in these pictures. Draw its area instead.</source>
        <translation>이 이미지들에서는 부품이 배경과 구분되지 않습니다. 영역을 직접 그리세요.</translation>
    </message>
    <message>
        <source>{px:g} px are {mm2:.3g} mm²</source>
        <translation>{px:g} px = {mm2:.3g} mm²</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>무시</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>Critical, {factor:.1f} times</source>
        <translation>중요, {factor:.1f}배</translation>
    </message>
    <message>
        <source>Cosmetic, from {area:g} px</source>
        <translation>외관, {area:g} px부터</translation>
    </message>
    <message>
        <source>{zone}, outside</source>
        <translation>{zone}, 바깥</translation>
    </message>
    <message>
        <source>Not possible: nothing would be left to judge.</source>
        <translation>불가능: 판정할 곳이 남지 않습니다.</translation>
    </message>
    <message>
        <source>Not possible: the sides of a polygon may not cross. Backspace takes back.</source>
        <translation>불가능: 다각형의 변은 서로 교차할 수 없습니다. Backspace로 되돌리세요.</translation>
    </message>
    <message>
        <source>Not possible: it is too small, or a number is out of its range.</source>
        <translation>불가능: 너무 작거나 숫자가 범위를 벗어났습니다.</translation>
    </message>
    <message>
        <source>Not possible: there are too many zones, or too many corners.</source>
        <translation>불가능: 영역이나 꼭짓점이 너무 많습니다.</translation>
    </message>
</context>
<context>
    <name>ZonesLine</name>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Zones and scale</source>
        <translation>영역과 배율</translation>
    </message>
    <message numerus="yes">
        <source>%n zones</source>
        <translation>
            <numerusform>영역 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>a section of the picture</source>
        <translation>이미지의 한 구간</translation>
    </message>
    <message>
        <source>from {area:g} px</source>
        <translation>{area:g} px부터</translation>
    </message>
    <message>
        <source>{scale:g} mm a pixel</source>
        <translation>픽셀당 {scale:g} mm</translation>
    </message>
    <message>
        <source>The whole picture is judged.</source>
        <translation>전체 이미지를 판정합니다.</translation>
    </message>
</context>
<context>
    <name>ZonesOpener</name>
    <message>
        <source>Zones and scale…</source>
        <translation>영역과 배율…</translation>
    </message>
    <message>
        <source>Reading good parts…</source>
        <translation>양품을 읽는 중…</translation>
    </message>
</context>
<context>
    <name>_Conflict</name>
    <message>
        <source>Replace what is there?</source>
        <translation>지금 있는 것을 바꿀까요?</translation>
    </message>
    <message>
        <source>Nothing was written yet. If you replace it, what is there now is lost.</source>
        <translation>아직 아무것도 쓰지 않았습니다. 바꾸면 지금 있는 것은 사라집니다.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>바꾸기</translation>
    </message>
</context>
<context>
    <name>_FeedDialog</name>
    <message>
        <source>Use it</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>변경한 사람</translation>
    </message>
    <message>
        <source>Limit, %</source>
        <translation>임계값, %</translation>
    </message>
    <message>
        <source>Review from, %</source>
        <translation>재검 하한, %</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>아직 저장 안 됨</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>{who}: a good part left out or taken in</source>
        <translation>{who}: 양품 제외 또는 다시 포함</translation>
    </message>
    <message>
        <source>{step}, estimated</source>
        <translation>{step}, 추정</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>Save changes?</source>
        <translation>변경을 저장할까요?</translation>
    </message>
    <message>
        <source>The project is not saved. Its changes will be lost unless you save them.</source>
        <translation>프로젝트를 저장하지 않았습니다. 저장하지 않으면 변경이 사라집니다.</translation>
    </message>
</context>
<context>
    <name>_Tile</name>
    <message>
        <source>no picture</source>
        <translation>사진 없음</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>제외됨</translation>
    </message>
    <message>
        <source>defect</source>
        <translation>결함</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>미검</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>오검</translation>
    </message>
    <message>
        <source>training part</source>
        <translation>학습 부품</translation>
    </message>
    <message>
        <source>good</source>
        <translation>정상</translation>
    </message>
</context>
</TS>
